using Lode.Semantics;

namespace Lode.Interpreter;

/// <summary>What each kind of aggregate makes of its members.</summary>
internal static class Gatherers
{
    /// <summary>A new gatherer for one evaluation.</summary>
    public static Gatherer For(AggregateKind kind) => kind switch
    {
        AggregateKind.Count => new Counting(),
        AggregateKind.CountDistinct => new Collecting(values => Value.Of(values.Count), once: true),
        AggregateKind.Sum => new Summing(),
        AggregateKind.Min => new Extreme(-1),
        AggregateKind.Max => new Extreme(1),
        AggregateKind.Average => new Collecting(values => values.Count == 0 ? Value.Unknown : Value.Of(Sum(values) / values.Count)),
        AggregateKind.Median => new Collecting(Median),
        AggregateKind.Last => new Winning(1),
        AggregateKind.First => new Winning(-1),
        AggregateKind.Set => new Collecting(SetValue.Of, once: true),
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    // In row order, so that every engine rounds alike.
    private static double Sum(IEnumerable<Value> values) => values.Aggregate(0.0, (sum, value) => sum + ((NumberValue)value).Number);

    private static Value Median(IReadOnlyList<Value> values)
    {
        var sorted = values.Select(v => ((NumberValue)v).Number).Order().ToArray();
        var middle = sorted.Length / 2;
        return sorted.Length == 0 ? Value.Unknown
            : sorted.Length % 2 == 1 ? Value.Of(sorted[middle])
            : Value.Of((sorted[middle - 1] + sorted[middle]) / 2);
    }
}
