using System.Collections.Immutable;
using Lode.Runtime;
using Lode.Semantics;

namespace Lode;

/// <summary>The subjects of an entity about which rules have something to say, looked at closely as far as the limits go.</summary>
internal sealed class EntityScan
{
    private readonly World _world;
    private readonly ImmutableArray<RuleVerdicts?> _judged;
    private readonly ImmutableArray<RuleSymbol> _rules;
    private readonly OverviewLimits _limits;
    private int _flagged;
    private int _open;

    private EntityScan(World world, ImmutableArray<RuleVerdicts?> judged, EntitySymbol entity, ImmutableArray<RuleSymbol> rules, OverviewLimits limits)
    {
        (_world, _judged, Entity, _limits) = (world, judged, entity, limits);
        _rules = [.. rules.OrderByDescending(r => r.Severity).ThenBy(r => r.Name, StringComparer.Ordinal)];
    }

    /// <summary>The entity.</summary>
    public EntitySymbol Entity { get; }

    /// <summary>The subjects looked at, the highest first: those that are flagged, then those that are only undetermined.</summary>
    public ImmutableArray<(int Row, SubjectResult Result)> Subjects { get; private set; } = [];

    private Table Table => _world.Tables[Entity.Ordinal];

    public static EntityScan Of(
        World world, IRuleEngine engine, ImmutableArray<RuleVerdicts?> judged, EntitySymbol entity, ImmutableArray<RuleSymbol> rules, OverviewLimits limits, CancellationToken cancellation)
    {
        var scan = new EntityScan(world, judged, entity, rules, limits);
        var found = new List<(int Row, SubjectResult Result)>();
        foreach (var row in scan.Gravest(cancellation))
        {
            cancellation.ThrowIfCancellationRequested();
            found.Add((row, RunReportBuilder.Result(world, engine, judged, entity, rules, row)!));
        }

        scan.Subjects = [.. found.OrderByDescending(s => scan.Fired(s.Row).Any())
            .ThenByDescending(s => s.Result.Score.Sum).ThenByDescending(s => s.Result.Scores.Select(n => n.Total.Sum).DefaultIfEmpty().Max())
            .ThenByDescending(s => scan.Gravity(s.Row)).ThenByDescending(s => scan.Fired(s.Row).Count()).ThenBy(s => s.Row)];
        return scan;
    }

    public ImmutableArray<RankedSubject> Ranked(Explanations explanations) =>
        [.. Subjects.Where(s => Fired(s.Row).Any()).Take(_limits.Ranked).Select(s => new RankedSubject(s.Result, Title(s.Row),
            [.. Fired(s.Row).Select(rule => new FiredRule(rule, [.. s.Result.Flags.Where(f => f.Rule == rule).Select(f => f.Message)], explanations.Of(rule, s.Row)))]))];

    public ImmutableArray<UndecidedRule> Undecided(Explanations explanations) =>
        [.. Subjects.OrderBy(s => s.Row).SelectMany(s => s.Result.Undetermined.Select(open => (s.Row, s.Result.Key, open.Rule, open.Missing))).GroupBy(o => o.Rule)
            .Select(g => (Rule: g.Key, Count: _judged[g.Key.Ordinal]!.Undetermined.Count(), Verdicts: g))
            .OrderByDescending(o => o.Count).ThenBy(o => o.Rule.Name, StringComparer.Ordinal)
            .Select(o => new UndecidedRule(o.Rule, o.Count,
                [.. o.Verdicts.Take(_limits.PerUndecidedRule).Select(v => new UndecidedVerdict(v.Key, v.Missing, explanations.Of(v.Rule, v.Row)))]))];

    public EntityOverview Overview(ImmutableArray<RankedSubject> ranked, ImmutableArray<UndecidedRule> undecided) =>
        new(Entity, Table.RowCount, _flagged, _open, Subjects.Length, ranked, Matrix(), undecided);

    private VerdictMatrix Matrix()
    {
        ImmutableArray<RuleSymbol> rules = [.. _rules.Take(_limits.MatrixRules)];
        var first = Subjects.Take(_limits.MatrixRows).Select(s => s.Row).ToHashSet();
        var rows = Subjects.Take(_limits.MatrixRows).Select(s => s.Row).Concat(Enumerable.Range(0, Table.RowCount).Where(row => !first.Contains(row))).Take(_limits.MatrixRows);
        return new(rules, _rules.Length, [.. rows.Select(row => new MatrixRow(Table.Keys[row], [.. rules.Select(r => _judged[r.Ordinal]![row])]))], Table.RowCount);
    }

    /// <summary>The rows that have something to say; of too many those with the gravest flags.</summary>
    private List<int> Gravest(CancellationToken cancellation)
    {
        var open = new List<(int Row, int Gravity, int Fires)>();
        for (var row = 0; row < Table.RowCount; row++)
        {
            cancellation.ThrowIfCancellationRequested();
            var (gravity, fires, isOpen) = (-1, 0, false);
            foreach (var rule in _rules)
            {
                var verdict = _judged[rule.Ordinal]![row];
                isOpen |= verdict != Verdict.Clear;
                if (verdict == Verdict.Fires)
                {
                    (gravity, fires) = (Math.Max(gravity, (int)rule.Severity), fires + 1);
                }
            }

            _flagged += fires > 0 ? 1 : 0;
            if (isOpen)
            {
                open.Add((row, gravity, fires));
            }
        }

        _open = open.Count;
        return [.. open.OrderByDescending(o => o.Gravity).ThenByDescending(o => o.Fires).ThenBy(o => o.Row).Take(_limits.LookedAt).Select(o => o.Row)];
    }

    private IEnumerable<RuleSymbol> Fired(int row) => _rules.Where(r => _judged[r.Ordinal]![row] == Verdict.Fires);

    private int Gravity(int row) => Fired(row).Select(r => (int)r.Severity).DefaultIfEmpty(-1).Max();

    /// <summary>The first text of a row beside its key, in most models its title.</summary>
    private string? Title(int row) =>
        Entity.Fields.FirstOrDefault(f => f.Type is TextType && !f.IsKey) is { } field && Table.Columns[field.Ordinal] is CodeColumn column && column.IsKnown(row)
            ? _world.Texts[column[row]]
            : null;
}
