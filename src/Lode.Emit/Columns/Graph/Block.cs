using System.Collections.Immutable;

namespace Lode.Emit.Columns;

/// <summary>
/// The values that are computed over one frame, each once: of the root, of chunks of an entity, of a define, or of the members of a binder.
/// </summary>
/// <param name="graph">All blocks.</param>
/// <param name="parent">The block whose positions each of its positions belongs to.</param>
internal sealed class Block(Graph graph, Block? parent)
{
    private readonly Dictionary<string, Node> _byKey = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Node> _aggregates = new(StringComparer.Ordinal);

    /// <summary>Number of blocks above.</summary>
    public int Depth { get; } = parent is null ? 0 : parent.Depth + 1;

    /// <summary>The block above.</summary>
    public Block? Parent { get; } = parent;

    /// <summary>The values in the order in which they are computed.</summary>
    public List<Node> Nodes { get; } = [];

    /// <summary>The value of a call of a kernel.</summary>
    public Node Kernel(VectorKind kind, string function, ImmutableArray<string> literals, params ImmutableArray<Node> operands) =>
        Add(kind, new(function, CallForm.Kernel, literals, [.. operands.Select(Down)]));

    /// <summary>The value of a call, computed here or before.</summary>
    public Node Add(VectorKind kind, Call call)
    {
        if (_byKey.TryGetValue(call.Key, out var known))
        {
            graph.Share(known);
            return known;
        }

        return _byKey[call.Key] = graph.Create(this, kind, call);
    }

    /// <summary>The aggregate that was built here before from the same structure.</summary>
    public Node? Aggregate(string structure)
    {
        if (_aggregates.GetValueOrDefault(structure) is not { } known)
        {
            return null;
        }

        graph.Share(known);
        return known;
    }

    /// <summary>Remembers an aggregate by its structure.</summary>
    public Node Remember(string structure, Node aggregate) => _aggregates[structure] = aggregate;

    /// <summary>A value of this block or one above at the positions of this block. What is the same everywhere needs no gathering.</summary>
    public Node Down(Node node)
    {
        if (node.Block == this || node.Block.Parent is null)
        {
            return node;
        }

        var above = Parent!.Down(node);
        return Add(node.Kind, new("Gather.Down", CallForm.Kernel, [], [above]));
    }
}
