using System.Collections.Immutable;
using Lode.Runtime;
using Lode.Semantics;

namespace Lode;

/// <summary>Adds up the scores of one subject; undetermined rules widen them by what they could add.</summary>
internal sealed class ScoreBook(World world)
{
    private readonly SortedDictionary<string, (double Sum, double Low, double High)> _totals = new(StringComparer.Ordinal) { [""] = default };

    public ScoreTotal Unnamed => Total(_totals[""]);

    public ImmutableArray<(string Name, ScoreTotal Total)> Named =>
        [.. _totals.Where(t => t.Key.Length > 0).Select(t => (t.Key, Total(t.Value)))];

    /// <summary>A rule fired with this score; where the amount is unknown it counts nothing and leaves both ends open.</summary>
    public void Add(ScoreEffect score) =>
        Change(score.Target, t => double.IsNaN(score.Amount)
            ? (t.Sum, double.NegativeInfinity, double.PositiveInfinity)
            : (t.Sum + score.Amount, t.Low + score.Amount, t.High + score.Amount));

    /// <summary>A rule is undetermined: its scores may come or not.</summary>
    public void MayAdd(RuleSymbol rule)
    {
        foreach (var score in rule.Actions.OfType<BoundScore>())
        {
            Change(score.Target, t => Constant(score.Amount) is { } amount
                ? (t.Sum, t.Low + Math.Min(0, amount), t.High + Math.Max(0, amount))
                : (t.Sum, double.NegativeInfinity, double.PositiveInfinity));
        }
    }

    private static ScoreTotal Total((double Sum, double Low, double High) total) =>
        new(total.Sum, double.IsFinite(total.Low) ? total.Low : null, double.IsFinite(total.High) ? total.High : null);

    private void Change(string? target, Func<(double Sum, double Low, double High), (double, double, double)> change)
    {
        var name = target ?? "";
        _totals[name] = change(_totals.GetValueOrDefault(name));
    }

    /// <summary>An amount that is the same for every subject; null where it is not.</summary>
    private double? Constant(BoundExpression amount) => amount switch
    {
        BoundConstant { Value: double value } => value,
        BoundOperation { Op: Op.Negate, Operands: [var operand] } => -Constant(operand),
        BoundParam { Param: var param } when world.Params.Columns[param.Ordinal] is NumberColumn { Values: [var value] } && !double.IsNaN(value) => value,
        _ => null,
    };
}
