using Lode.Syntax;

namespace Lode.Tests.Syntax;

/// <summary>
/// Each <c>Golden/*.golden</c> holds a text, a line <c>=== tree</c>, and what the parser makes of it. With <c>LODE_ACCEPT</c> set the tests
/// write the files anew, for a person to read the difference.
/// </summary>
public class GoldenTests
{
    private const string Divider = "=== tree\n";

    public static TheoryData<string> Files => [.. Repository.Files(".golden").Where(path => path.Contains("/Syntax/Golden/", StringComparison.Ordinal))];

    [Theory, MemberData(nameof(Files))]
    public void A_text_has_the_tree_that_stands_below_it(string path)
    {
        var parts = Repository.Read(path).ReplaceLineEndings("\n").Split(Divider);
        var shown = SyntaxFiles.Show(Parser.Parse(new("golden.lode", parts[0])));
        if (Environment.GetEnvironmentVariable("LODE_ACCEPT") is not null)
        {
            File.WriteAllText(Path.Combine(Repository.Root, path), parts[0] + Divider + shown);
            return;
        }

        Assert.Equal(parts[1], shown);
    }
}
