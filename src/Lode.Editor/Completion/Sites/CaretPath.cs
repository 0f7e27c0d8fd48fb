using System.Collections.Immutable;
using Lode.Syntax;

namespace Lode.Editor;

/// <summary>
/// The tree around a place as it would be with a name there: a declaration is parsed again with a stand-in, so that what is half written
/// has its place among its neighbours.
/// </summary>
internal static class CaretPath
{
    private const string StandIn = "_";

    /// <summary>The nodes from the declaration down to the name at the place; empty where no declaration goes on there.</summary>
    public static ImmutableArray<SyntaxNode> At(Document document, Fitting fitting)
    {
        var (text, word) = (document.Source.Text, fitting.Word);
        if (fitting.Start >= word.Start)
        {
            return [];
        }

        var next = document.Tree.Declarations.FirstOrDefault(d => d is not ErrorSyntax && d.Span.Start > word.Start);
        var typed = document.Source.Slice(word);
        var isUsable = typed.Length > 0 && (typed[0] is not ('"' or '`') || (typed.Length > 1 && typed[^1] == typed[0]));
        var around = string.Concat(
            text.AsSpan(fitting.Start..word.Start), isUsable ? typed : StandIn, text.AsSpan(word.End..(next?.Span.Start ?? text.Length)));
        return Down(Parser.Parse(new(document.Source.Path, around)), word.Start - fitting.Start);
    }

    private static ImmutableArray<SyntaxNode> Down(SyntaxTree tree, int offset)
    {
        var path = ImmutableArray.CreateBuilder<SyntaxNode>();
        var below = tree.Declarations.AsEnumerable<SyntaxNode>();
        while (below.LastOrDefault(node => node.Span.Start <= offset && offset < node.Span.End) is { } node)
        {
            path.Add(node);
            below = node.Children;
        }

        return path.DrainToImmutable();
    }
}
