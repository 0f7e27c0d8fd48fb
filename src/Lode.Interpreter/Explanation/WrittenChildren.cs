using Lode.Semantics;
using Lode.Syntax;

namespace Lode.Interpreter;

/// <summary>The tree as its author sees it: what lowering made of one piece of text is one node.</summary>
internal static class WrittenChildren
{
    /// <summary>The nodes below a node that were written apart from it and say more than their own text.</summary>
    public static IEnumerable<BoundExpression> Of(BoundExpression node) => Below(node, node.Origin).DistinctBy(n => n.Origin).Where(IsTelling);

    private static IEnumerable<BoundExpression> Below(BoundExpression node, SyntaxNode? origin) => node.Children.SelectMany(
        child => child.Origin is null || ReferenceEquals(child.Origin, origin) ? Below(child, origin) : [child]);

    private static bool IsTelling(BoundExpression node) => node switch
    {
        BoundConstant or BoundRowKey or BoundThis or BoundRows => false,
        BoundSet set => set.Items.Any(IsTelling),
        BoundOperation { Op: Op.Negate or Op.Add or Op.AddDays or Op.AddMonths } operation => operation.Operands.Any(IsTelling),
        _ => true,
    };
}
