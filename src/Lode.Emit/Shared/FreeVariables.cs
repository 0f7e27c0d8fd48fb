using Lode.Semantics;

namespace Lode.Emit.Shared;

/// <summary>The variables that an expression reads and does not itself bind, in the order in which they are read.</summary>
internal static class FreeVariables
{
    public static IReadOnlyList<VariableSymbol> Of(BoundExpression expression)
    {
        var found = new List<VariableSymbol>();
        Gather(expression, new(ReferenceEqualityComparer.Instance), [], found);
        return found;
    }

    // Lowering lets an expression stand in several places; each is looked at once.
    private static void Gather(BoundExpression node, HashSet<BoundExpression> seen, HashSet<VariableSymbol> bound, List<VariableSymbol> found)
    {
        if (!seen.Add(node))
        {
            return;
        }

        if (node is BoundVariable variable && bound.Add(variable.Variable))
        {
            found.Add(variable.Variable);
        }

        // Every symbol is bound in one place, so that what an aggregate binds is nowhere read outside of it.
        if (node is BoundAggregate aggregate)
        {
            bound.UnionWith(aggregate.Binders.Select(b => b.Variable));
        }

        foreach (var child in node.Children)
        {
            Gather(child, seen, bound, found);
        }
    }
}
