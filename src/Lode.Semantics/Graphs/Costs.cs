namespace Lode.Semantics.Graphs;

/// <summary>How deep and how large expressions are once every define stands unfolded in its place.</summary>
internal static class Costs
{
    /// <summary>Counts a define whose own defines are counted; false where it is too much, which then counts as nothing.</summary>
    public static bool Count(DefineSymbol define)
    {
        var cost = Of(define.Body);
        var fits = Fits(cost);
        define.Cost = fits ? cost : default;
        return fits;
    }

    public static bool Fits(BoundExpression e) => Fits(Of(e));

    private static bool Fits((int Depth, long Size) cost) => cost.Depth <= DefineGraph.MaxDepth && cost.Size <= DefineGraph.MaxSize;

    // What lowering lets stand in several places is evaluated in each, but counted once: unfolded it may be larger than the universe.
    private static (int Depth, long Size) Of(BoundExpression root)
    {
        var costs = new Dictionary<BoundExpression, (int Depth, long Size)>(ReferenceEqualityComparer.Instance);
        foreach (var node in root.DescendantsAndSelf().Reverse())
        {
            Count(node, costs);
        }

        return costs[root];
    }

    private static void Count(BoundExpression root, Dictionary<BoundExpression, (int Depth, long Size)> costs)
    {
        // Mostly the children are counted already; a shared one may come later.
        var open = new Stack<BoundExpression>([root]);
        while (open.TryPeek(out var node))
        {
            var waiting = node.Children.FirstOrDefault(c => !costs.ContainsKey(c));
            if (waiting is not null)
            {
                open.Push(waiting);
                continue;
            }

            open.Pop();
            costs[node] = Sum(node, costs);
        }
    }

    private static (int Depth, long Size) Sum(BoundExpression node, Dictionary<BoundExpression, (int Depth, long Size)> costs)
    {
        var (depth, size) = node is BoundDefine d ? d.Define.Cost : default;
        foreach (var child in node.Children)
        {
            depth = Math.Max(depth, costs[child].Depth);
            size = Math.Min(size + costs[child].Size, DefineGraph.MaxSize);
        }

        return (depth + 1, size + 1);
    }
}
