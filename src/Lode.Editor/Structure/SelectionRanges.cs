using System.Collections.Immutable;
using Lode.Syntax;

namespace Lode.Editor;

/// <summary>What a selection grows through: the word, the operand, the comparison, the condition, the rule, the file.</summary>
public static class SelectionRanges
{
    /// <summary>The spans around an offset, each larger than the one before it, the last the whole text.</summary>
    public static ImmutableArray<TextSpan> At(SyntaxTree tree, int offset)
    {
        var spans = TreePath.At(tree, offset).Select(node => node.Span).Append(new(0, tree.Source.Text.Length));
        if (tree.TokenAt(offset) is { } token)
        {
            spans = spans.Append(token.Span);
        }

        var comment = tree.Comments.FirstOrDefault(c => c.Touches(offset));
        return Growing(comment.Length > 0 ? spans.Append(comment) : spans);
    }

    private static ImmutableArray<TextSpan> Growing(IEnumerable<TextSpan> spans)
    {
        var growing = ImmutableArray.CreateBuilder<TextSpan>();
        foreach (var span in spans.Distinct().OrderBy(s => s.Length))
        {
            if (growing.Count == 0 || (span.Union(growing[^1]) == span && growing[^1].Length > 0))
            {
                growing.Add(span);
            }
            else if (growing[^1].Length == 0)
            {
                // A hole in half-typed text is nothing to select.
                growing[^1] = span;
            }
        }

        return growing.ToImmutable();
    }
}
