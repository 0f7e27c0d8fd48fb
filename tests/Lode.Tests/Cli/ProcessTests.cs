using System.Diagnostics;
using Lode.Cli;

namespace Lode.Tests.Cli;

/// <summary>The executable itself: streams, status, and a reader that goes away.</summary>
public class ProcessTests
{
    [Fact]
    public async Task Programs_read_standard_output_alone()
    {
        using var cli = CliRunner.Small();
        var (status, output, error) = await Start(cli.Folder, "run", "--format", "csv");
        Assert.Equal((0, ""), (status, error));
        Golden.Check("run.csv", output);
    }

    [Fact]
    public async Task Failure_is_told_on_standard_error()
    {
        using var cli = CliRunner.Small();
        var (status, output, error) = await Start(cli.Folder, "run", "nowhere");
        Assert.Equal((64, "", "lode: There is no file or folder `nowhere`.\n"), (status, output, error));
    }

    [Fact]
    public async Task A_reader_that_goes_away_ends_it_quietly()
    {
        using var cli = CliRunner.Small();
        cli.File("rules/data/deals.csv", "id,partner,value,binding\n" + string.Concat(Enumerable.Range(0, 20_000).Select(i => $"deal-{i},Japan,5,no\n")));
        using var process = Process.Start(Info(cli.Folder, "run", "--format", "csv"))!;
        await process.StandardOutput.ReadLineAsync();
        process.StandardOutput.Close();
        var error = await process.StandardError.ReadToEndAsync();
        Assert.True(process.WaitForExit(60_000));
        Assert.Equal("", error);
    }

    private static ProcessStartInfo Info(string folder, params string[] args) => new(Environment.ProcessPath!.EndsWith("dotnet", StringComparison.Ordinal) ? Environment.ProcessPath : "dotnet",
        [typeof(LodeCommand).Assembly.Location, .. args])
    {
        WorkingDirectory = folder,
        RedirectStandardOutput = true,
        RedirectStandardError = true,
    };

    private static async Task<(int Status, string Out, string Error)> Start(string folder, params string[] args)
    {
        using var process = Process.Start(Info(folder, args))!;
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, await output, await error);
    }
}
