using System.Collections.Immutable;
using System.Diagnostics;
using Lode.Data;
using Lode.Semantics;
using Lode.Syntax;

namespace Lode.Cli;

/// <summary>One call of <c>lode run</c>.</summary>
internal sealed class Run(CliHost host, RunSettings settings)
{
    public int Execute() => PackCall.With(host, Request(), Report);

    private int Report(LoadedPack loaded, PathNames names)
    {
        Tell(loaded, names);
        var watch = Stopwatch.StartNew();
        using var choice = Waiting.For(host, progress => Prepare(loaded, progress));
        var prepared = watch.Elapsed;
        var streamed = loaded.Stream is null ? null : new StreamedReport(loaded, choice.Engine, Reported(loaded), host.Cancellation);
        var report = streamed?.Lines ?? Waiting.For(host, progress => Judge(loaded, choice, progress));
        var judged = watch.Elapsed;
        OutputTarget.Write(host, settings.Output, writer => ReportFormats.Write(settings.Format, new(report, loaded, choice, host, settings), writer));
        if (settings.Verbose)
        {
            string[] stages = [Verbose.Stage("prepare", prepared), Verbose.Stage("judge", judged - prepared), Verbose.Stage("report", watch.Elapsed - judged)];
            Verbose.Write(host, loaded, [.. stages, $"engine     {choice.Reason}", .. loaded.StreamReason is { } reason ? [$"rows       {reason}"] : Array.Empty<string>()]);
        }

        return Status(streamed?.Counts ?? report);
    }

    private PackRequest Request() => new()
    {
        Paths = Options.Paths(host, settings.Pack),
        Today = settings.Today,
        SystemDate = host.SystemDate,
        Params = settings.Params,
        Sources = settings.Sources.ToImmutableDictionary(pair => pair.Key, pair => host.Resolve(pair.Value)),
        BadCellsAreUnknown = settings.BadCellsAreUnknown,
        Scripts = settings.Scripts,
        StreamFrom = ReportFormats.IsByLine(settings.Format) ? host.StreamFrom : null,
        BlockRows = host.BlockRows,
    };

    private EngineChoice Prepare(LoadedPack loaded, IProgress<Doing> progress)
    {
        progress.Report(new($"Preparing {Words.Many(loaded.Pack.Rules.Length, "rule")}"));
        return EngineChoice.For(loaded, settings.Engine, host.Assemblies, host.Cancellation);
    }

    private RunReport Judge(LoadedPack loaded, EngineChoice choice, IProgress<Doing> progress)
    {
        var reported = Reported(loaded);
        progress.Report(new($"Judging by {Words.Many(loaded.Pack.Rules.Length, "rule")}"));
        return RunReportBuilder.Build(loaded.Pack, loaded.World!, choice.Engine, reported, host.Cancellation);
    }

    private Func<RuleSymbol, bool> Reported(LoadedPack loaded)
    {
        foreach (var name in settings.Rules)
        {
            PackCall.Rule(loaded.Pack, name);
        }

        var focus = loaded.Files.Focus;
        return rule => (settings.Rules.IsEmpty || settings.Rules.Contains(rule.Name)) && (focus.IsEmpty || focus.Contains(rule.Place.Source.Path));
    }

    private void Tell(LoadedPack loaded, PathNames names)
    {
        var screen = Screen.Error(host);
        foreach (var finding in loaded.Findings.Where(f => f.IsData))
        {
            FindingText.Write(screen, finding, names);
        }

        if (settings.BadCellsAreUnknown && loaded.Findings.Any(f => f.IsData && f.Severity == Severity.Warning))
        {
            screen.Line("These cells count as unknown in this run.", Palette.Caution);
        }

        if (loaded.TodayOrigin == TodayOrigin.System)
        {
            screen.Line($"Neither the run nor the pack says what day it is: today is {loaded.Today:yyyy-MM-dd}, the system's date.", Palette.Quiet);
        }
    }

    private int Status(RunReport report)
    {
        var tooOpen = settings.MostUndetermined is { } most && report.VerdictCount > 0 && report.UndeterminedCount * 100.0 > most * report.VerdictCount;
        if (tooOpen)
        {
            Screen.Error(host).Line($"{100.0 * report.UndeterminedCount / report.VerdictCount:0.#}% of the verdicts are undetermined; {settings.MostUndetermined:0.#}% are allowed.", Palette.Caution);
            return ExitCode.Undetermined;
        }

        return settings.FailOn is { } gravity && report.Rules.Any(r => r.Fires > 0 && r.Rule.Severity >= gravity) ? ExitCode.Findings : ExitCode.Fine;
    }
}
