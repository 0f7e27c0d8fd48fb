using Lode.Cli;

namespace Lode.Tests;

/// <summary>What the first page shows is what a newcomer sees.</summary>
public class ReadmeTests
{
    [Fact]
    public void Its_rule_is_one_of_the_shipped_pack() =>
        Assert.Contains(Repository.Files(".lode"), path => Repository.Read(path).Contains(Block("lode"), StringComparison.Ordinal));

    [Fact]
    public void Its_output_is_what_run_prints_of_that_rule()
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var status = LodeCommand.Run(["run"], new CliHost
        {
            Out = output, Error = error, In = TextReader.Null, Folder = Repository.Root, SystemDate = new(2026, 1, 15),
            Width = null, ErrorWidth = null, Colour = false,
        });

        Assert.Equal(("", 0), (error.ToString(), status));
        Assert.Contains(Block("text"), output.ToString(), StringComparison.Ordinal);
    }

    private static string Block(string info) => Repository.Blocks("README.md", info).First();
}
