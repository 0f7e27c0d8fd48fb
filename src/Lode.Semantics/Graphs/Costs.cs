namespace Lode.Semantics.Graphs;

/// <summary>How deep and how large expressions are once every define stands unfolded in its place.</summary>
internal sealed class Costs
{
    private readonly Dictionary<DefineSymbol, (int Depth, long Size)> _defines = [];

    /// <summary>Counts a define whose own defines are counted; false where it is too much, which then counts as nothing.</summary>
    public bool Add(DefineSymbol define)
    {
        var cost = Of(define.Body);
        var fits = Fits(cost);
        _defines[define] = fits ? cost : (0, 0);
        return fits;
    }

    public bool Fits(BoundExpression e) => Fits(Of(e));

    private static bool Fits((int Depth, long Size) cost) => cost.Depth <= DefineGraph.MaxDepth && cost.Size <= DefineGraph.MaxSize;

    private (int Depth, long Size) Of(BoundExpression root)
    {
        var (depth, size) = (0, 0L);
        var open = new Stack<(BoundExpression Node, int Level)>();
        open.Push((root, 1));
        while (open.TryPop(out var at))
        {
            var body = at.Node is BoundDefine d ? _defines.GetValueOrDefault(d.Define) : default;
            depth = Math.Max(depth, at.Level + body.Depth);
            size += 1 + body.Size;
            foreach (var child in at.Node.Children)
            {
                open.Push((child, at.Level + 1));
            }
        }

        return (depth, size);
    }
}
