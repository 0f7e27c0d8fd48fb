using System.Collections.Immutable;
using Lode.Runtime;
using Lode.Semantics;

namespace Lode.Interpreter;

/// <summary>Judges by walking the bound tree, one subject at a time: slow to run, quick to start, and the meaning that other engines must match.</summary>
public sealed class InterpreterEngine(Pack pack) : IRuleEngine
{
    private readonly AggregatePlans _plans = new();

    /// <summary>The pack.</summary>
    public Pack Pack { get; } = pack;

    /// <inheritdoc/>
    public ImmutableArray<RuleVerdicts?> Judge(World world, CancellationToken cancellation = default) => Judge(world, _ => true, null, cancellation);

    /// <summary>Judges rows by some of the rules; the verdicts of the others are null.</summary>
    /// <param name="world">The data.</param>
    /// <param name="wanted">Whether a rule is asked for.</param>
    /// <param name="subjects">The rows of an entity that are judged, the others stay clear; null for all rows.</param>
    /// <param name="cancellation">Stops the judging.</param>
    public ImmutableArray<RuleVerdicts?> Judge(
        World world, Func<RuleSymbol, bool> wanted, Func<EntitySymbol, IEnumerable<int>>? subjects, CancellationToken cancellation = default)
    {
        var verdicts = new RuleVerdicts?[Pack.Rules.Length];
        var view = new WorldView(world, cancellation);
        foreach (var group in Pack.Rules.Where(r => r.InForce(world.Today) && wanted(r)).GroupBy(r => r.Entity))
        {
            var rows = view.Table(group.Key).RowCount;
            var rules = group.OrderBy(r => r.Layer).ToArray();
            var judged = rules.Select(_ => new RuleVerdicts(new BitMask(rows), new BitMask(rows))).ToArray();

            foreach (var row in subjects?.Invoke(group.Key) ?? Enumerable.Range(0, rows))
            {
                var subject = new Row(group.Key, row);
                var judgement = new Judgement(view, _plans, subject);
                for (var i = 0; i < rules.Length; i++)
                {
                    cancellation.ThrowIfCancellationRequested();
                    var verdict = VerdictOf(judgement.Verdict(rules[i], subject));
                    judged[i].Fires[row] = verdict == Verdict.Fires;
                    judged[i].Undetermined[row] = verdict == Verdict.Undetermined;
                }
            }

            foreach (var (rule, of) in rules.Zip(judged))
            {
                verdicts[Pack.Ordinal(rule)] = of;
            }
        }

        return [.. verdicts];
    }

    /// <inheritdoc/>
    public RuleOutcome? Detail(World world, int rule, int row) => Detail(world, rule, row, CancellationToken.None);

    /// <summary>Judges one row by one rule, with the reasons and the actions; null where the rule is not in force.</summary>
    public RuleOutcome? Detail(World world, int rule, int row, CancellationToken cancellation)
    {
        var symbol = Pack.Rules[rule];
        if (!symbol.InForce(world.Today))
        {
            return null;
        }

        return Outcome(JudgementOf(new WorldView(world, cancellation), symbol, row), symbol);
    }

    /// <inheritdoc/>
    public ImmutableArray<RuleOutcome?> Details(World world, int table, int row, CancellationToken cancellation = default)
    {
        var judgement = new Judgement(new WorldView(world, cancellation), _plans, new Row(Pack.Entities[table], row));
        return [.. Pack.Rules.Select(rule => rule.Entity.Ordinal == table && rule.InForce(world.Today) ? Outcome(judgement, rule) : null)];
    }

    private static RuleOutcome Outcome(Judgement judgement, RuleSymbol rule)
    {
        var value = judgement.Verdict(rule, judgement.Subject);
        return VerdictOf(value) switch
        {
            Verdict.Fires => new(Verdict.Fires, [], Effects.Of(judgement, rule)),
            var verdict => new(verdict, value.Missing.Report(), []),
        };
    }

    /// <summary>A rule's verdict, from the value of its condition.</summary>
    internal static Verdict VerdictOf(Value condition) =>
        condition is BooleanValue truth ? truth.IsTrue ? Verdict.Fires : Verdict.Clear : Verdict.Undetermined;

    /// <summary>The judging of one row.</summary>
    internal Judgement JudgementOf(WorldView view, RuleSymbol rule, int row) => new(view, _plans, new Row(rule.Entity, row));
}
