using System.Collections.Immutable;
using Lode.Semantics;

namespace Lode.Interpreter;

/// <summary>Finds the equalities by which an index can give the members of an aggregate.</summary>
internal static class LookupFinder
{
    /// <summary>For each variable of the aggregate the equalities that its members fulfil.</summary>
    public static ImmutableArray<ImmutableArray<Lookup>> Find(BoundAggregate node)
    {
        // Of `every`, members of which the condition is false are those that matter.
        var condition = node.Kind switch
        {
            AggregateKind.Every => null,
            AggregateKind.Some => node.Value,
            _ => node.Where,
        };
        return [.. node.Binders.Select((_, i) => Find(node, i, [.. Conjuncts(condition)]))];
    }

    private static ImmutableArray<Lookup> Find(BoundAggregate node, int binder, ImmutableArray<BoundExpression> conjuncts)
    {
        // A later set that comes out unknown for a row makes the whole unknown, so no row may be passed over before it.
        if (!node.Binders.Skip(binder).All(b => b.Source is BoundRows))
        {
            return [];
        }

        var member = node.Binders[binder].Variable;
        var changing = node.Binders.Skip(binder).Select(b => b.Variable).ToHashSet();
        bool IsFixed(BoundExpression e) => !Mentions(e, changing, mentionsThis: false);
        bool IsMember(BoundExpression e) => e is BoundVariable v && v.Variable == member;
        return [.. conjuncts.SelectMany(c => c is BoundDefine call ? Within(call, IsMember, IsFixed) : Of(c, IsMember, IsFixed, null, IsFixed))];
    }

    // The body of a define says of its arguments what it would say in the aggregate itself. Asked of another row of each member it is unknown where
    // that row is, whatever its body says.
    private static IEnumerable<Lookup> Within(BoundDefine call, Func<BoundExpression, bool> isMember, Func<BoundExpression, bool> isFixed)
    {
        if (call.Self is not null && !isMember(call.Self) && !isFixed(call.Self))
        {
            return [];
        }

        var changing = call.Define.Parameters.Zip(call.Arguments).Where(p => !isFixed(p.Second)).Select(p => p.First).ToHashSet();
        var changesThis = call.Self is not null && !isFixed(call.Self);
        bool IsFixed(BoundExpression e) => !Mentions(e, changing, changesThis);
        bool IsMember(BoundExpression e) => e switch
        {
            BoundThis => call.Self is not null && isMember(call.Self),
            BoundVariable v => call.Define.Parameters.Zip(call.Arguments).Any(p => p.First == v.Variable && isMember(p.Second)),
            _ => false,
        };
        return Conjuncts(call.Define.Body).SelectMany(c => Of(c, IsMember, IsFixed, call, isFixed));
    }

    private static IEnumerable<Lookup> Of(
        BoundExpression conjunct, Func<BoundExpression, bool> isMember, Func<BoundExpression, bool> isFixed, BoundDefine? through,
        Func<BoundExpression, bool> isFixedOutside) =>
        conjunct is BoundOperation { Op: Op.Equal, Operands: [var a, var b] }
            ? from sides in new[] { (Field: a, Key: b), (Field: b, Key: a) }
              where sides.Field is BoundField { Field.Type: not SetType } field && isMember(field.Target) && isFixed(sides.Key)
              select new Lookup(((BoundField)sides.Field).Field, sides.Key, through, isFixedOutside)
            : [];

    private static IEnumerable<BoundExpression> Conjuncts(BoundExpression? condition) => condition switch
    {
        null => [],
        BoundOperation { Op: Op.And } and => and.Operands.SelectMany(Conjuncts),
        _ => [condition],
    };

    private static bool Mentions(BoundExpression expression, HashSet<VariableSymbol> variables, bool mentionsThis)
    {
        var open = new Stack<BoundExpression>([expression]);
        while (open.TryPop(out var node))
        {
            if ((node is BoundVariable v && variables.Contains(v.Variable)) || (mentionsThis && node is (BoundThis or BoundFired or BoundTotalScore)))
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
}
