using System.CommandLine;

namespace Lode.Cli;

/// <summary><c>lode mutate</c>: which small changes of the rules no test notices.</summary>
internal static class MutateVerb
{
    private const int UsualSeconds = 300;

    private static readonly Dictionary<string, Action<MutateContext, TextWriter>> Formats = new(StringComparer.Ordinal)
    {
        ["text"] = MutateText.Write,
        ["json"] = MutateJson.Write,
    };

    public static Command Create(CliHost host)
    {
        var pack = Options.Pack();
        var rule = new Option<string?>("--rule") { Description = "Only changes that can turn this rule's verdict.", HelpName = "NAME" };
        var seconds = new Option<int>("--seconds") { Description = $"How long changes are tried. Default: {UsualSeconds}.", HelpName = "N", DefaultValueFactory = _ => UsualSeconds };
        var format = Options.Choice("--format", "How they are written.", [.. Formats.Keys]);
        var output = new Option<string?>("--output") { Description = "Writes them to a file, whole or not at all.", HelpName = "FILE" };
        var fail = new Option<bool>("--fail-on-survivors") { Description = "Exit status 1 where some change goes unnoticed." };
        var command = new Command("mutate", "Changes the rules in small ways, one at a time, and lists the changes that no test notices.") { pack, rule, seconds, format, output, fail, Options.AllowScripts() };
        command.SetAction(parsed => PackCall.With(
            host,
            new() { Paths = Options.Paths(host, parsed.GetValue(pack)), SystemDate = host.SystemDate, Scripts = Options.ScriptsOf(parsed) },
            (loaded, names) =>
            {
                var only = parsed.GetValue(rule) is { } name ? PackCall.Rule(loaded.Pack, name) : null;
                var report = Waiting.For(host, progress => MutationRun.Run(
                    loaded.Pack, loaded.World!, only, TimeSpan.FromSeconds(parsed.GetValue(seconds)),
                    (done, all) => progress.Report(new($"Changing rules, {done} of {all}", (double)done / all)), host.Cancellation));
                OutputTarget.Write(host, parsed.GetValue(output), writer => Formats[parsed.GetValue(format)!](new(report, names, host, parsed.GetValue(output) is null), writer));
                return parsed.GetValue(fail) && !report.Survivors.IsEmpty ? ExitCode.Findings : ExitCode.Fine;
            }));
        return Help.WithExamples(command,
            "lode mutate # what do the tests of the pack in `rules` not notice?",
            "lode mutate --rule chokepoint # what do those of one rule not notice?",
            "lode mutate --fail-on-survivors --format json --output mutants.json # for a CI job");
    }
}

/// <summary>What a format is given.</summary>
internal sealed record MutateContext(MutationReport Report, PathNames Names, CliHost Host, bool ToConsole)
{
    /// <summary><c>72 of 80 mutants killed</c>.</summary>
    public string Sum => $"{Report.Killed} of {Report.Tried} mutants killed";

    /// <summary>What kind of declaration was changed.</summary>
    public static string Kind(Mutant mutant) => mutant.Symbol switch { Semantics.ParamSymbol => "param", Semantics.DefineSymbol => "define", _ => "rule" };
}
