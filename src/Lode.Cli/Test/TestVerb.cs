using System.CommandLine;
using Lode.Interpreter;

namespace Lode.Cli;

/// <summary><c>lode test</c>: the pack's own tests.</summary>
internal static class TestVerb
{
    private static readonly Dictionary<string, Action<TestContext, TextWriter>> Formats = new(StringComparer.Ordinal)
    {
        ["text"] = TestText.Write,
        ["json"] = TestJson.Write,
        ["junit"] = TestJunit.Write,
        ["github"] = TestGithub.Write,
    };

    public static Command Create(CliHost host)
    {
        var pack = Options.Pack();
        var coverage = new Option<bool>("--coverage") { Description = "Lists the clauses that no test turned both ways." };
        var format = Options.Choice("--format", "How results are written.", [.. Formats.Keys]);
        var output = new Option<string?>("--output") { Description = "Writes the results to a file, whole or not at all.", HelpName = "FILE" };
        var command = new Command("test", "Runs the pack's tests.") { pack, coverage, format, output, Options.AllowScripts() };
        command.SetAction(parsed => PackCall.With(
            host,
            new() { Paths = Options.Paths(host, parsed.GetValue(pack)), SystemDate = host.SystemDate, Scripts = Options.ScriptsOf(parsed) },
            (loaded, names) =>
            {
                var report = Waiting.For(host, progress => Run(host, loaded, progress));
                var context = new TestContext(report, names, host, parsed.GetValue(coverage), parsed.GetValue(output) is null);
                OutputTarget.Write(host, parsed.GetValue(output), writer => Formats[parsed.GetValue(format)!](context, writer));
                return report.Failed > 0 ? ExitCode.Findings : ExitCode.Fine;
            }));
        return Help.WithExamples(command,
            "lode test # run all tests of the pack in `rules`",
            "lode test rules/tests/promise.lode # only those of this file",
            "lode test --coverage # what do the tests leave untried?",
            "lode test --format junit --output results.xml # for a CI system",
            "lode test --format github # failures beside the lines of a pull request");
    }

    private static TestReport Run(CliHost host, LoadedPack loaded, IProgress<Doing> progress)
    {
        var runner = new TestRunner(new InterpreterEngine(loaded.Pack), loaded.World!);
        var done = 0;
        var all = loaded.Pack.Tests.Length;
        var report = runner.Run(_ => progress.Report(new($"Testing, {++done} of {all}", (double)done / all)), host.Cancellation);
        var focus = loaded.Files.Focus;
        return focus.IsEmpty ? report : report with { Results = [.. report.Results.Where(r => focus.Contains(r.Test.Place.Source.Path))] };
    }
}

/// <summary>What a format of test results is given.</summary>
internal sealed record TestContext(TestReport Report, PathNames Names, CliHost Host, bool Coverage, bool ToConsole)
{
    /// <summary>Where a test stands: <c>rules/tests/promise.lode:12</c>.</summary>
    public (string File, int Line) Place(Semantics.Place place) => (Names.Of(place.Source.Path), place.Source.Position(place.Span.Start).Line);

    /// <summary>The clauses that no test turned both ways.</summary>
    public IEnumerable<ClauseCoverage> Uncovered => Report.Coverage.Where(c => !c.IsCovered);
}
