using System.Collections.Immutable;
using Lode.Syntax;

namespace Lode.Editor;

/// <summary>The way down a tree to a place.</summary>
public static class TreePath
{
    /// <summary>The nodes around an offset, from the declaration to the smallest; empty between declarations.</summary>
    public static ImmutableArray<SyntaxNode> At(SyntaxTree tree, int offset)
    {
        var path = ImmutableArray.CreateBuilder<SyntaxNode>();
        var below = tree.Declarations.AsEnumerable<SyntaxNode>();
        while (below.LastOrDefault(node => node.Span.Touches(offset)) is { } node)
        {
            path.Add(node);
            below = node.Children;
        }

        return path.ToImmutable();
    }
}
