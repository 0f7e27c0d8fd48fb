namespace Lode.Emit.Columns;

/// <summary>All values that a pack's columnar code computes.</summary>
internal sealed class Graph
{
    private int _ids;

    public Graph() => Root = new(this, null);

    /// <summary>The values that are the same everywhere.</summary>
    public Block Root { get; }

    /// <summary>The part of the pack that is being built; values that several ask for have no owner.</summary>
    public object? Owner { get; set; }

    /// <summary>The layer of the rule that is being built.</summary>
    public int Layer { get; set; }

    /// <summary>The aggregates, each a method.</summary>
    public List<Ranging> Rangings { get; } = [];

    /// <summary>A number that no other value or aggregate has.</summary>
    public int NextId() => _ids++;

    public Node Create(Block block, VectorKind kind, Call call)
    {
        var node = new Node(NextId(), block, kind, call) { Owner = Owner, Layer = Layer };
        block.Nodes.Add(node);
        return node;
    }

    /// <summary>Notes that a value is asked for again; where by another rule, what it needs is shared with it.</summary>
    public void Share(Node node)
    {
        var open = new Stack<Node>([node]);
        while (open.TryPop(out var next))
        {
            if (next.Owner is null || next.Owner == Owner)
            {
                continue;
            }

            next.Owner = null;
            foreach (var needed in next.Needs)
            {
                open.Push(needed);
            }
        }
    }
}
