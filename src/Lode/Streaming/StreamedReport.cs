using System.Collections.Immutable;
using Lode.Data;
using Lode.Runtime;
using Lode.Semantics;

namespace Lode;

/// <summary>The report of a run whose subjects are judged block by block while the report is read; its lines are those of the ordinary one.</summary>
/// <param name="loaded">The pack, with a stream.</param>
/// <param name="engine">The engine.</param>
/// <param name="reported">Whether a rule is reported.</param>
/// <param name="cancellation">Stops the judging.</param>
internal sealed class StreamedReport(LoadedPack loaded, IRuleEngine engine, Func<RuleSymbol, bool> reported, CancellationToken cancellation = default)
{
    private readonly Dictionary<RuleSymbol, RuleSummary> _counts = [];

    /// <summary>The report, for one reading; it does not know how often each rule fires.</summary>
    public RunReport Lines => new(loaded.Today, [], Parts().SelectMany(p => p.Results), Parts().SelectMany(p => p.Verdicts));

    /// <summary>The counts of what was read.</summary>
    public RunReport Counts => new(loaded.Today, [.. _counts.Values], [], []);

    private IEnumerable<RunReport> Parts()
    {
        _counts.Clear();
        var stream = loaded.Stream!;
        var at = stream.Entity.Ordinal;
        if (Part(loaded.World!, ordinal => ordinal < at) is { } before)
        {
            yield return before;
        }

        foreach (var world in loaded.Pack.Rules.Any(r => reported(r) && r.Entity == stream.Entity) ? stream.Blocks(loaded.World!, cancellation) : [])
        {
            yield return Part(world, ordinal => ordinal == at)!;
        }

        if (Part(loaded.World!, ordinal => ordinal > at) is { } after)
        {
            yield return after;
        }
    }

    private RunReport? Part(World world, Func<int, bool> isOf)
    {
        bool IsPart(RuleSymbol rule) => isOf(rule.Entity.Ordinal) && reported(rule);
        if (!loaded.Pack.Rules.Any(IsPart))
        {
            return null;
        }

        var part = RunReportBuilder.Build(loaded.Pack, world, engine, IsPart, cancellation);
        foreach (var counted in part.Rules)
        {
            _counts[counted.Rule] = _counts.TryGetValue(counted.Rule, out var sum)
                ? sum with { Fires = sum.Fires + counted.Fires, Clear = sum.Clear + counted.Clear, Undetermined = sum.Undetermined + counted.Undetermined }
                : counted;
        }

        return part;
    }
}
