using System.Text;
using Lode.Semantics;
using Lode.Syntax;

namespace Lode.Interpreter;

/// <summary>Expressions as they are written, without comments and on one line.</summary>
internal sealed class WrittenText(Pack pack)
{
    private const int Longest = 400;
    private readonly Dictionary<SourceText, SyntaxTree> _trees = pack.Trees.ToDictionary(t => t.Source);

    /// <summary>The text of a node of a file.</summary>
    public string Of(SyntaxNode node, SourceText source)
    {
        if (!_trees.TryGetValue(source, out var tree))
        {
            return "";
        }

        var text = new StringBuilder();
        for (var i = FirstToken(tree, node.Span.Start); i < tree.Tokens.Length && tree.Tokens[i].Span.End <= node.Span.End; i++)
        {
            var token = tree.Tokens[i];
            text.Append(text.Length > 0 && token.FullStart < token.Span.Start ? " " : "").Append(token.Text);
            if (text.Length > Longest)
            {
                return text.Append(" ...").ToString();
            }
        }

        return text.ToString();
    }

    private static int FirstToken(SyntaxTree tree, int start)
    {
        var (low, high) = (0, tree.Tokens.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = tree.Tokens[middle].Span.Start < start ? (middle + 1, high) : (low, middle);
        }

        return low;
    }
}
