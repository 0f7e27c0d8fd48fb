using System.CommandLine;
using Lode.Semantics;

namespace Lode.Cli;

/// <summary><c>lode run</c>: judges every subject.</summary>
internal static class RunVerb
{
    public static Command Create(CliHost host)
    {
        var pack = Options.Pack();
        var today = Options.Today();
        var set = Options.Pairs("--set", "NAME=VALUE", "Sets a param of the pack for this run; may be repeated.");
        var data = Options.Pairs("--data", "ENTITY=FILE", "Reads an entity's rows from another file for this run; may be repeated.");
        var rule = new Option<string[]>("--rule") { Description = "Reports this rule alone; may be repeated.", HelpName = "NAME" };
        var engine = Options.Choice("--engine", "What judges; `auto` takes what is done sooner.", "auto", "compiled", "interpreter");
        var onBadData = Options.Choice("--on-bad-data", "What cells that do not read do: end the run, or count as unknown.", "fail", "unknown");
        var format = Options.Choice("--format", "How the report is written.", [.. ReportFormats.Names]);
        var output = new Option<string?>("--output") { Description = "Writes the report to a file, whole or not at all.", HelpName = "FILE" };
        var failOn = Options.Choice("--fail-on", "Exit status 1 where a rule of this severity or a graver one fires.", "none", "info", "low", "medium", "high", "critical");
        var most = Options.Percent("--max-undetermined", "Exit status 4 where more of the verdicts than this are undetermined.");
        var command = new Command("run", "Judges every subject by every rule, and says why and what it could not decide.")
        {
            pack, today, set, data, rule, engine, onBadData, format, output, failOn, most, Options.AllowScripts(),
        };
        command.SetAction(parsed => new Run(host, new()
        {
            Pack = parsed.GetValue(pack) ?? [],
            Today = parsed.GetValue(today),
            Params = parsed.GetValue(set)!,
            Sources = parsed.GetValue(data)!,
            Rules = [.. parsed.GetValue(rule) ?? []],
            Engine = Enum.Parse<EngineKind>(parsed.GetValue(engine)!, ignoreCase: true),
            BadCellsAreUnknown = parsed.GetValue(onBadData) == "unknown",
            Format = parsed.GetValue(format)!,
            Output = parsed.GetValue(output),
            FailOn = Enum.TryParse<Gravity>(parsed.GetValue(failOn), ignoreCase: true, out var gravity) ? gravity : null,
            MostUndetermined = parsed.GetValue(most),
            Scripts = Options.ScriptsOf(parsed),
            Verbose = Options.IsVerbose(parsed),
        }).Execute());
        return Help.WithExamples(command,
            "lode run # judge the pack in `rules`",
            "lode run --today 2026-05-01 # as of another day",
            "lode run --set chokepoint_processing=90% --rule chokepoint # what if",
            "lode run --data deal=new-deals.csv # judge other deals",
            "lode run --format csv --output verdicts.csv # every verdict, for programs",
            "lode run --fail-on high # for a CI job",
            "lode run --format html --output report.html # a page for people: ranking, reasons, charts",
            "lode run --format sarif --output flags.sarif # flags beside the rules, for code scanning",
            "lode run --format github # flags beside the rules, and the report as the job's summary");
    }
}
