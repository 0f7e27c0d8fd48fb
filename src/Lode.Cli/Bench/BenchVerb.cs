using System.CommandLine;

namespace Lode.Cli;

/// <summary><c>lode bench</c>: how long the pack takes on this machine.</summary>
internal static class BenchVerb
{
    private static readonly Dictionary<string, Action<PackMeasurement, CliHost>> Formats = new(StringComparer.Ordinal)
    {
        ["text"] = Text,
        ["json"] = (measured, host) => Json.Write(host.Out, indented: true, json =>
        {
            json.WriteStartObject();
            json.WriteNumber("rows", measured.Rows);
            json.WriteNumber("rules", measured.Rules);
            foreach (var (name, _, milliseconds) in Times(measured))
            {
                json.WriteNumber(name, Math.Round(milliseconds, 3));
            }

            json.WriteNumber("ruleEvaluationsPerSecond", measured.RuleEvaluationsPerSecond);
            json.WriteEndObject();
        }),
    };

    public static Command Create(CliHost host)
    {
        var inputs = PackCall.Inputs.Create();
        var format = Options.Choice("--format", "How the times are written.", [.. Formats.Keys]);
        var command = new Command("bench", "Measures how long the pack takes on this machine: loading, parsing, compiling, judging. Medians of several runs.");
        inputs.AddTo(command);
        command.Options.Add(format);
        command.SetAction(parsed =>
        {
            var request = inputs.Request(host, parsed);
            return PackCall.With(host, request, (loaded, _) =>
            {
                var measured = Waiting.For(host, progress => PackMeasurement.Of(loaded, request with { Progress = progress }, host.Cancellation));
                Formats[parsed.GetValue(format)!](measured, host);
                return ExitCode.Fine;
            });
        });
        return Help.WithExamples(command,
            "lode bench # the pack in `rules` with its data",
            "lode bench --data deal=many-deals.csv # with other data",
            "lode bench --format json # for programs");
    }

    private static (string Name, string Words, double Milliseconds)[] Times(PackMeasurement measured) =>
    [
        ("loadMs", "load the data", measured.LoadMs),
        ("parseMs", "parse and check the rules", measured.ParseMs),
        ("compileMs", "compile them, cold", measured.CompileMs),
        ("compileCachedMs", "take them from the cache", measured.CompileCachedMs),
        ("evaluateMs", "judge", measured.EvaluateMs),
    ];

    private static void Text(PackMeasurement measured, CliHost host)
    {
        var screen = Screen.Out(host);
        screen.Line();
        screen.Line([new($"  {Words.Many(measured.Rules, "rule")} over {Words.Many(measured.Rows, "row")}", Palette.Strong)]);
        screen.Line();
        foreach (var (_, words, milliseconds) in Times(measured))
        {
            screen.Line([new($"  {words,-26}", Palette.Name), new(FormattableString.Invariant($"{milliseconds,12:#,0.0} ms"))]);
        }

        screen.Line([new($"  {"rule evaluations a second",-26}", Palette.Name), new(FormattableString.Invariant($"{measured.RuleEvaluationsPerSecond,12:#,0}"), Palette.Good)]);
        screen.Line();
    }
}
