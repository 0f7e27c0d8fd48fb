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
        var open = new Stack<SyntaxNode>();
        open.Push(this);
        while (open.TryPop(out var node))
        {
            yield return node;
            foreach (var child in node.Children.Reverse())
            {
                open.Push(child);
            }
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
