using System.Collections.Concurrent;
using System.Collections.Immutable;
using Lode.Runtime.Scalars;

namespace Lode.Runtime.Columns;

/// <summary>What the threads of one run share: the data, the verdicts, and what is computed once for all rows of a table.</summary>
public sealed class ColumnRun
{
    private readonly RuleVerdicts?[] _verdicts;
    private readonly ConcurrentDictionary<int, Lazy<RowValues>> _values = new();

    internal ColumnRun(BoundWorld bound, CancellationToken cancellation)
    {
        Bound = bound;
        Cancellation = cancellation;
        _verdicts = [.. bound.InForce.Select((inForce, rule) => inForce ? Empty(bound.World.Tables[bound.Entities[rule]].RowCount) : null)];
    }

    /// <summary>The data, and the rules' constants in them.</summary>
    internal BoundWorld Bound { get; }

    /// <summary>Asks the run to stop.</summary>
    internal CancellationToken Cancellation { get; }

    /// <summary>The verdicts by the rule's ordinal; null for a rule that is not in force.</summary>
    internal ImmutableArray<RuleVerdicts?> Verdicts => [.. _verdicts];

    /// <summary>The verdicts of a rule; null where it is not in force.</summary>
    internal RuleVerdicts? this[int rule] => _verdicts[rule];

    /// <summary>What was computed for all rows of a table, by the first thread that asks.</summary>
    internal RowValues Values(int define, Func<RowValues> compute) => _values.GetOrAdd(define, _ => new(compute)).Value;

    /// <summary>Whether that was asked before.</summary>
    internal bool HasValues(int define) => _values.ContainsKey(define);

    private static RuleVerdicts Empty(int rows) => new(new BitMask(rows), new BitMask(rows));
}
