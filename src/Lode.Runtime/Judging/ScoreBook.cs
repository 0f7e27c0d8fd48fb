using System.Collections.Immutable;

namespace Lode.Runtime;

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
    public void MayAdd(IEnumerable<ScoreShape> scores)
    {
        foreach (var score in scores)
        {
            Change(score.Target, t => Constant(score) is { } amount
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
    private double? Constant(ScoreShape score) =>
        score.Param < 0 ? score.Amount
        : world.Params.Columns[score.Param] is NumberColumn { Values: [var value] } && !double.IsNaN(value) ? score.Amount * value
        : null;
}
