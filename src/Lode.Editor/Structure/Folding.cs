using System.Collections.Immutable;
using Lode.Syntax;

namespace Lode.Editor;

/// <summary>Lines, from 1, that fold into the first of them.</summary>
public sealed record Fold(int FirstLine, int LastLine)
{
    /// <summary>Every declaration that takes more than one line.</summary>
    public static ImmutableArray<Fold> Of(SyntaxTree tree) =>
    [
        .. tree.Declarations.Select(d => new Fold(tree.Source.Position(d.Span.Start).Line, tree.Source.Position(d.Span.End).Line))
            .Where(fold => fold.LastLine > fold.FirstLine),
    ];
}
