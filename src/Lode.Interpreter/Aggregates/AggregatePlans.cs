using System.Collections.Concurrent;
using System.Collections.Immutable;
using Lode.Runtime;
using Lode.Semantics;

namespace Lode.Interpreter;

/// <summary>
/// A shortcut that changes no result: where the condition of belonging holds only if a field of the member equals something that is the same for all
/// members, only the rows with that value, and those where the field is unknown, can belong; an index finds them.
/// </summary>
internal sealed class AggregatePlans
{
    private readonly ConcurrentDictionary<BoundAggregate, ImmutableArray<ImmutableArray<Lookup>>> _plans = new(ReferenceEqualityComparer.Instance);

    /// <summary>The rows that can belong as values of a variable, in row order; null where all must be looked at.</summary>
    public int[]? Candidates(Evaluator frame, BoundAggregate node, int binder)
    {
        int[]? best = null;
        foreach (var lookup in _plans.GetOrAdd(node, LookupFinder.Find)[binder])
        {
            var world = frame.Judgement.View.World;
            if (Code(lookup.KeyFor(frame), world) is { } code)
            {
                var index = world.Index(lookup.Field.Entity.Ordinal, lookup.Field.Ordinal);
                if (best is null || index.Equal(code).Length + index.Unknown.Length < best.Length)
                {
                    best = [.. index.Equal(code), .. index.Unknown];
                }
            }
        }

        // A row that the index knows by another value than it has now.
        if (best is not null && frame.Judgement.View.Change is { Cell: var cell } && node.Binders[binder].Source is BoundRows rows
            && cell.Field.Entity == rows.Entity && !best.Contains(cell.Row))
        {
            best = [.. best, cell.Row];
        }

        Array.Sort(best ?? []);
        return best;
    }

    private static double? Code(Value key, World world) => key switch
    {
        NumberValue number => number.Number,
        CodeValue code => code.Code,
        TextValue text => world.Texts.Code(text.Text),
        BooleanValue truth => truth.IsTrue ? 1 : 0,
        _ => null,
    };
}
