using System.Diagnostics;

namespace Lode.Tests.Cli;

/// <summary>What needs no compilation does not load the compiler: a copy of the command without it does the same work.</summary>
public sealed class WithoutRoslynTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("lode-without-roslyn").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Check_fmt_test_and_a_second_run_do_without_the_compiler()
    {
        var whole = Path.GetDirectoryName(typeof(Lode.Cli.LodeCommand).Assembly.Location)!;
        foreach (var file in Directory.GetFiles(whole, "*.dll").Concat(Directory.GetFiles(whole, "Lode.Cli.*.json")))
        {
            File.Copy(file, Path.Combine(_folder, Path.GetFileName(file)));
        }

        string[] compiled = ["run", "--engine", "compiled", "--format", "csv"];
        var first = Run(compiled);
        Assert.Equal(0, first.Status);
        foreach (var file in Directory.GetFiles(_folder, "Microsoft.CodeAnalysis*.dll"))
        {
            File.Delete(file);
        }

        Assert.All([["check"], ["fmt", "--check"], ["test"], ["run", "--engine", "interpreter"]], (string[] verb) => Assert.Equal(0, Run(verb).Status));
        Assert.Equal(first, Run(compiled));
        Directory.Delete(Cache, recursive: true);
        Assert.NotEqual(0, Run(compiled).Status);
    }

    private string Cache => Path.Combine(_folder, "cache");

    private (int Status, string Output) Run(params string[] args)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(_folder, "Lode.Cli.dll"), .. args]) { RedirectStandardOutput = true, WorkingDirectory = Repository.Root };
        start.Environment[Lode.Generation.AssemblyCache.Variable] = Cache;
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output);
    }
}
