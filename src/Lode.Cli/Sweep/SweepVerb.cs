using System.CommandLine;

namespace Lode.Cli;

/// <summary><c>lode sweep PARAM FROM..TO</c>: what the rules would flag as a param moves.</summary>
internal static class SweepVerb
{
    private static readonly Dictionary<string, Action<Sweep, Screen>> Formats = new(StringComparer.Ordinal)
    {
        ["table"] = SweepTable.Write,
        ["chart"] = SweepChart.Write,
    };

    public static Command Create(CliHost host)
    {
        var param = new Argument<string>("PARAM") { Description = "The param's name." };
        var range = new Argument<string>("RANGE") { Description = "Its least and greatest value: 50%..95%." };
        var inputs = PackCall.Inputs.Create();
        var step = new Option<string?>("--step") { Description = "How far it moves each time. Default: about ten values.", HelpName = "STEP" };
        var format = Options.Choice("--format", "How the counts are written.", [.. Formats.Keys, "csv"]);
        var output = new Option<string?>("--output") { Description = "Writes them to a file, whole or not at all.", HelpName = "FILE" };
        var command = new Command("sweep", "Shows what each rule that reads a param would flag as the param moves.") { param, range };
        inputs.AddTo(command);
        command.Options.Add(step);
        command.Options.Add(format);
        command.Options.Add(output);
        command.SetAction(parsed => PackCall.With(host, inputs.Request(host, parsed), (loaded, _) =>
        {
            var sweep = Waiting.For(host, progress => Run(host, loaded, parsed.GetValue(param)!, parsed.GetValue(range)!, parsed.GetValue(step), progress));
            OutputTarget.Write(host, parsed.GetValue(output), writer => Write(host, sweep, parsed.GetValue(format)!, writer, parsed.GetValue(output) is null));
            return ExitCode.Fine;
        }));
        return Help.WithExamples(command,
            "lode sweep chokepoint_processing 50%..95% --step 5% # where should the threshold lie?",
            "lode sweep chokepoint_processing 50%..95% --format chart # the same as bars",
            "lode sweep chokepoint_processing 50%..95% --format csv --output sweep.csv # for a spreadsheet");
    }

    private static Sweep Run(CliHost host, LoadedPack loaded, string param, string range, string? step, IProgress<Doing> progress)
    {
        using var choice = EngineChoice.For(loaded.Pack, loaded.World!, EngineKind.Auto, host.Assemblies, host.Cancellation);
        return Sweep.Run(loaded.Pack, loaded.World!, param, range, step, choice.Engine, share => progress.Report(new($"Moving {param}", share)), host.Cancellation);
    }

    private static void Write(CliHost host, Sweep sweep, string format, TextWriter writer, bool toConsole)
    {
        if (format == "csv")
        {
            SweepCsv.Write(sweep, writer);
        }
        else
        {
            Formats[format](sweep, new Screen(writer, toConsole ? host.Width : null, host.Colour));
        }
    }
}
