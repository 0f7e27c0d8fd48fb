using System.Collections.Concurrent;
using System.Collections.Immutable;
using Lode.Runtime.Scalars;

namespace Lode.Runtime.Columns;

/// <summary>What the threads of one run share: the data, the verdicts, and what is computed once for all rows of a table.</summary>
public sealed class ColumnRun
{
    private readonly ConcurrentDictionary<int, Lazy<RowValues>> _values = new();
    private readonly Lock _gate = new();
    private VerdictWords[]? _verdicts;
    private IReadOnlyList<KeptTest> _kept = [];

    internal ColumnRun(BoundWorld bound, CancellationToken cancellation, VerdictBuffer? buffer = null) =>
        (Bound, Cancellation, Buffer) = (bound, cancellation, buffer ?? new());

    /// <summary>The data, and the rules' constants in them.</summary>
    internal BoundWorld Bound { get; }

    /// <summary>Where the verdicts lie.</summary>
    internal VerdictBuffer Buffer { get; }

    /// <summary>Asks the run to stop.</summary>
    internal CancellationToken Cancellation { get; }

    /// <summary>The verdicts by the rule's ordinal; null for a rule that is not in force.</summary>
    internal ImmutableArray<RuleVerdicts?> Verdicts =>
        [.. (_verdicts ?? []).Select((v, rule) => Bound.InForce[rule] ? new RuleVerdicts(v.Fires, v.Undetermined) : null)];

    /// <summary>Where the verdicts go, by the rule's ordinal.</summary>
    /// <param name="isSure">Which rules cannot be undetermined: the same for all threads.</param>
    /// <param name="tests">The tests, whose answers may be kept too.</param>
    internal (VerdictWords[] Verdicts, IReadOnlyList<KeptTest> Kept) Allocate(IReadOnlyList<bool> isSure, IEnumerable<ColumnTest> tests)
    {
        lock (_gate)
        {
            if (_verdicts is null)
            {
                _verdicts = Buffer.Places(Bound, isSure);
                _kept = Buffer.KeepsClauses ? Buffer.Places(tests) : [];
            }

            return (_verdicts, _kept);
        }
    }

    /// <summary>What was computed for all rows of a table, by the first thread that asks.</summary>
    internal RowValues Values(int define, Func<RowValues> compute) => _values.GetOrAdd(define, _ => new(compute)).Value;

    /// <summary>Whether that was asked before.</summary>
    internal bool HasValues(int define) => _values.ContainsKey(define);
}
