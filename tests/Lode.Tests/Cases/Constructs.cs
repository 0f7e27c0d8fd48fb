using Lode.Semantics;

namespace Lode.Tests.Cases;

/// <summary>What expressions are made of.</summary>
public static class Constructs
{
    /// <summary>The operations and kinds of aggregates in an expression, each as often as it stands there.</summary>
    public static IEnumerable<object> Of(BoundExpression expression)
    {
        var open = new Stack<BoundExpression>([expression]);
        while (open.TryPop(out var node))
        {
            foreach (var child in node.Children)
            {
                open.Push(child);
            }

            if (node is BoundOperation operation)
            {
                yield return operation.Op;
            }

            if (node is BoundAggregate aggregate)
            {
                yield return aggregate.Kind;
            }
        }
    }
}
