using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Lode.Syntax;

namespace Lode.Editor;

/// <summary>What a fold hides.</summary>
public enum FoldKind
{
    /// <summary>A declaration, or a part of one.</summary>
    Code,

    /// <summary>Comments.</summary>
    Comment,

    /// <summary>What stands between <c>// region</c> and <c>// endregion</c>.</summary>
    Region,
}

/// <summary>Lines, from 1, that fold into the first of them.</summary>
public sealed partial record Fold(int FirstLine, int LastLine, FoldKind Kind = FoldKind.Code)
{
    /// <summary>Everything of a file that takes more than one line; of what begins on one line the longest.</summary>
    public static ImmutableArray<Fold> Of(SyntaxTree tree) =>
    [
        .. Code(tree).Concat(Comments(tree)).Concat(Regions(tree))
            .Where(fold => fold.LastLine > fold.FirstLine)
            .OrderBy(fold => fold.FirstLine).ThenByDescending(fold => fold.LastLine).DistinctBy(fold => fold.FirstLine),
    ];

    private static IEnumerable<Fold> Code(SyntaxTree tree) =>
        from node in tree.Declarations.SelectMany(d => d.DescendantsAndSelf())
        where node is DeclarationSyntax and not ErrorSyntax or GivenSyntax or TestTableSyntax or SetSyntax or CallSyntax or AggregateSyntax
            or ParenthesizedSyntax or ActionCallSyntax
        select new Fold(LineOf(tree, node.Span.Start), LineOf(tree, node.Span.End));

    /// <summary>Comments that stand on lines of their own, one below the other.</summary>
    private static IEnumerable<Fold> Comments(SyntaxTree tree)
    {
        Fold? block = null;
        foreach (var line in Alone(tree).Where(comment => !Marker().IsMatch(tree.Source.Slice(comment))).Select(comment => LineOf(tree, comment.Start)))
        {
            if (block?.LastLine == line - 1)
            {
                block = block with { LastLine = line };
                continue;
            }

            if (block is not null)
            {
                yield return block;
            }

            block = new(line, line, FoldKind.Comment);
        }

        if (block is not null)
        {
            yield return block;
        }
    }

    private static IEnumerable<Fold> Regions(SyntaxTree tree)
    {
        var open = new Stack<int>();
        foreach (var comment in Alone(tree))
        {
            var marker = Marker().Match(tree.Source.Slice(comment));
            if (marker is { Success: true, Groups: var groups } && groups[1].Length == 0)
            {
                open.Push(LineOf(tree, comment.Start));
            }
            else if (marker.Success && open.TryPop(out var first))
            {
                yield return new(first, LineOf(tree, comment.Start), FoldKind.Region);
            }
        }
    }

    private static IEnumerable<TextSpan> Alone(SyntaxTree tree) =>
        tree.Comments.Where(c => tree.Source.Text.AsSpan(tree.Source.Line(LineOf(tree, c.Start)).Start..c.Start).IsWhiteSpace());

    private static int LineOf(SyntaxTree tree, int offset) => tree.Source.Position(offset).Line;

    [GeneratedRegex(@"^//\s*#?(end)?region\b")]
    private static partial Regex Marker();
}
