using System.Collections.Immutable;
using Lode.Runtime;
using Lode.Semantics;
using Lode.Syntax;

namespace Lode;

/// <summary>Makes an <see cref="Overview"/> of a run.</summary>
internal static class OverviewBuilder
{
    /// <summary>Ranks, explains and counts. Takes what the engine gives and says the same for every engine.</summary>
    /// <param name="loaded">The pack with its data.</param>
    /// <param name="engine">The engine that judged it.</param>
    /// <param name="report">What it said; of all rows at once.</param>
    /// <param name="limits">How much is shown.</param>
    /// <param name="progress">Told what is done.</param>
    /// <param name="cancellation">Ends it.</param>
    public static Overview Build(
        LoadedPack loaded, IRuleEngine engine, RunReport report, OverviewLimits? limits = null, IProgress<Doing>? progress = null, CancellationToken cancellation = default)
    {
        limits ??= new();
        var world = loaded.World!;
        var scans = report.Rules.Where(r => r.InForce).Select(r => r.Rule).GroupBy(r => r.Entity)
            .OrderBy(g => g.Key == loaded.Pack.Subject ? -1 : g.Key.Ordinal)
            .Select(g => EntityScan.Of(world, engine, report.Judged, g.Key, [.. g], limits, cancellation)).ToImmutableArray();

        // What fires is explained before what stays open, and what ranks high before what ranks low.
        progress?.Report(new("Explaining verdicts"));
        var explanations = new Explanations(loaded.Pack, world, limits, cancellation);
        var ranked = scans.Select(scan => scan.Ranked(explanations)).ToList();
        var undecided = scans.Select(scan => scan.Undecided(explanations)).ToList();
        return new(
            Path.GetFileName(loaded.Files.Root.TrimEnd(Path.DirectorySeparatorChar)), report.Today, report.Rules,
            [.. loaded.Pack.Entities.Select(e => Data(e, world.Tables[e.Ordinal]))],
            [.. scans.Select((scan, i) => scan.Overview(ranked[i], undecided[i]))],
            MissingSurvey.Of(world, loaded.Pack.Entities, scans, limits.Missing),
            Concentrations.Of(loaded.Pack, world, limits.Bars),
            new ThresholdMoves(loaded.Pack, world, limits, cancellation).Try([.. report.Rules.Where(r => r.InForce).Select(r => r.Rule)], progress),
            [.. loaded.Findings.Where(f => f.IsData && f.Severity == Severity.Warning)]);
    }

    private static DataOverview Data(EntitySymbol entity, Table table)
    {
        var known = table.Columns.Sum(column => (long)Enumerable.Range(0, column.Count).Count(column.IsKnown));
        return new(entity, table.RowCount, (double)known / ((long)table.RowCount * table.Columns.Length));
    }
}
