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
        foreach (var lookup in _plans.GetOrAdd(node, Plan)[binder])
        {
            var world = frame.Judgement.View.World;
            if (Code(frame.Evaluate(lookup.Key), world) is { } code)
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

    private static ImmutableArray<ImmutableArray<Lookup>> Plan(BoundAggregate node)
    {
        // Of `every`, members of which the condition is false are those that matter.
        var condition = node.Kind switch
        {
            AggregateKind.Every => null,
            AggregateKind.Some => node.Value,
            _ => node.Where,
        };
        var equalities = Conjuncts(condition)
            .OfType<BoundOperation>()
            .Where(o => o.Op == Op.Equal)
            .SelectMany(o => new[] { (Field: o.Operands[0], Key: o.Operands[1]), (Field: o.Operands[1], Key: o.Operands[0]) })
            .ToImmutableArray();
        return [.. node.Binders.Select((binder, i) => LookupsOf(node, i, equalities))];
    }

    private static ImmutableArray<Lookup> LookupsOf(BoundAggregate node, int binder, ImmutableArray<(BoundExpression Field, BoundExpression Key)> equalities)
    {
        // A later set that comes out unknown for a row makes the whole unknown, so no row may be passed over before it.
        if (!node.Binders.Skip(binder).All(b => b.Source is BoundRows))
        {
            return [];
        }

        var changing = node.Binders.Skip(binder).Select(b => b.Variable).ToHashSet();
        return
        [
            .. from e in equalities
               where e.Field is BoundField { Target: BoundVariable v, Field.Type: not SetType } && v.Variable == node.Binders[binder].Variable
               where !Mentions(e.Key, changing)
               select new Lookup(((BoundField)e.Field).Field, e.Key),
        ];
    }

    private static IEnumerable<BoundExpression> Conjuncts(BoundExpression? condition) => condition switch
    {
        null => [],
        BoundOperation { Op: Op.And } and => and.Operands.SelectMany(Conjuncts),
        _ => [condition],
    };

    private static bool Mentions(BoundExpression expression, HashSet<VariableSymbol> variables)
    {
        var open = new Stack<BoundExpression>([expression]);
        while (open.TryPop(out var node))
        {
            if (node is BoundVariable v && variables.Contains(v.Variable))
            {
                return true;
            }

            foreach (var child in node.Children)
            {
                open.Push(child);
            }
        }

        return false;
    }

    private sealed record Lookup(FieldSymbol Field, BoundExpression Key);
}
