namespace Lode.Syntax;

/// <summary>A node of the tree: what was written, without any judgement of names or types.</summary>
/// <param name="Span">From its first token to its last.</param>
public abstract record SyntaxNode(TextSpan Span)
{
    /// <summary>The nodes directly below it, in the order of the text.</summary>
    public abstract IEnumerable<SyntaxNode> Children { get; }

    /// <summary>It and all nodes below it, parents first.</summary>
    public IEnumerable<SyntaxNode> DescendantsAndSelf()
    {
        var open = new List<SyntaxNode> { this };
        while (open.Count > 0)
        {
            var node = open[^1];
            open.RemoveAt(open.Count - 1);
            yield return node;
            var first = open.Count;
            open.AddRange(node.Children);
            open.Reverse(first, open.Count - first);
        }
    }
}

/// <summary>A name as written at one place.</summary>
/// <param name="Span">The place, backquotes and quotes included.</param>
/// <param name="Text">The bare name; empty where a name is missing.</param>
public sealed record NameSyntax(TextSpan Span, string Text) : SyntaxNode(Span)
{
    /// <inheritdoc/>
    public override IEnumerable<SyntaxNode> Children => [];

    /// <summary>Whether nothing stands where a name must stand; the parser has reported it.</summary>
    public bool IsMissing => Text.Length == 0;

    /// <inheritdoc/>
    public override string ToString() => Text;
}
