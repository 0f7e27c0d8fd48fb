using System.Collections.Immutable;
using Lode.Semantics;

namespace Lode.Emit.Shared;

/// <summary>
/// Which members of a collection an aggregate need not look at: the condition asks for a field of the member to equal something that does not
/// depend on the member, so an index on that field finds the rows, and those whose field is unknown.
/// </summary>
/// <param name="Entity">The collection's entity.</param>
/// <param name="Equalities">Fields and what they have to equal; empty where all rows are scanned.</param>
internal sealed record IndexPlan(EntitySymbol Entity, ImmutableArray<(FieldSymbol Field, BoundExpression Value)> Equalities)
{
    /// <summary>The plan for one binder of an aggregate; null where it does not range over a collection.</summary>
    public static IndexPlan? For(BoundAggregate aggregate, int binder)
    {
        if (aggregate.Binders[binder].Source is not BoundRows rows)
        {
            return null;
        }

        // A later set that is unknown for some row leaves the whole open, so no row may be passed over before it.
        if (!aggregate.Binders.Skip(binder).All(b => b.Source is BoundRows))
        {
            return new(rows.Entity, []) { Reason = "a later set may be unknown for any of them" };
        }

        // What is bound here or later has no value yet when the index is asked.
        var later = aggregate.Binders.Skip(binder).Select(b => b.Variable).ToHashSet();
        var equalities = Conjuncts(Narrowing(aggregate)).SelectMany(c => EqualitiesOf(c, aggregate.Binders[binder].Variable, later));
        var condition = aggregate.Kind is AggregateKind.Some or AggregateKind.Every ? "satisfies" : "where";
        return new(rows.Entity, [.. equalities.DistinctBy(e => e.Item1)]) { Reason = $"no equality in {condition}" };
    }

    /// <summary>Why no index serves, where none does.</summary>
    public required string Reason { get; init; }

    /// <summary>In words for an engineer.</summary>
    public string Note
    {
        get
        {
            var collection = Entity.Collection;
            return Equalities.IsEmpty
                ? $"scans all {collection}: {Reason}"
                : $"{collection} where {string.Join(" and ", Equalities.Select(e => $"{e.Field.Name} == …"))}: {Indexes(collection)}";
        }
    }

    private string Indexes(string collection) => Equalities is [var only]
        ? $"index on {collection}.{only.Field.Name}"
        : $"the index that leaves fewest of {string.Join(", ", Equalities.Select(e => $"{collection}.{e.Field.Name}"))}";

    // A member for which this is false adds nothing.
    private static BoundExpression? Narrowing(BoundAggregate aggregate) =>
        aggregate.Where ?? (aggregate.Kind == AggregateKind.Some ? aggregate.Value : null);

    private static IEnumerable<BoundExpression> Conjuncts(BoundExpression? condition)
    {
        var open = new Stack<BoundExpression>();
        if (condition is not null)
        {
            open.Push(condition);
        }

        while (open.TryPop(out var next))
        {
            if (next is BoundOperation { Op: Op.And } and)
            {
                foreach (var operand in and.Operands.Reverse())
                {
                    open.Push(operand);
                }
            }
            else
            {
                yield return next;
            }
        }
    }

    private static IEnumerable<(FieldSymbol, BoundExpression)> EqualitiesOf(BoundExpression conjunct, VariableSymbol member, HashSet<VariableSymbol> later) =>
        conjunct is BoundDefine call ? Within(call, member, later)
        : conjunct is BoundOperation { Op: Op.Equal, Operands: [var left, var right] }
            && (Equality(left, right, member, later) ?? Equality(right, left, member, later)) is { } equality ? [equality]
        : [];

    // The body of a define says of its arguments what it would say in the aggregate itself. Asked of an unknown row it is unknown whatever else holds,
    // so that only the member, or what makes the key unknown with it, may be that row.
    private static IEnumerable<(FieldSymbol, BoundExpression)> Within(BoundDefine call, VariableSymbol member, HashSet<VariableSymbol> later)
    {
        var asksMember = call.Self is null || (call.Self is BoundVariable self && self.Variable == member);
        foreach (var conjunct in Conjuncts(call.Define.Body))
        {
            if (conjunct is not BoundOperation { Op: Op.Equal, Operands: [var left, var right] })
            {
                continue;
            }

            foreach (var (field, key) in new[] { (left, right), (right, left) })
            {
                if (Inlining.Of(field, call) is { } ours && Inlining.Of(key, call) is { } value && (asksMember || Inlining.ReadsThis(key))
                    && Equality(ours, value, member, later) is { } equality)
                {
                    yield return equality;
                }
            }
        }
    }

    private static (FieldSymbol, BoundExpression)? Equality(BoundExpression field, BoundExpression value, VariableSymbol member, HashSet<VariableSymbol> later) =>
        field is BoundField { Target: BoundVariable target, Field: var symbol } && target.Variable == member
            && ValueKinds.Of(symbol.Type) is not (null or ValueKind.SetOf) && ValueKinds.Of(value.Type) is not null
            && !FreeVariables.Of(value).Any(later.Contains)
            ? (symbol, value)
            : null;
}
