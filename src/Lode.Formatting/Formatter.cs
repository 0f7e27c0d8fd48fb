using System.Collections.Immutable;
using Lode.Syntax;

namespace Lode.Formatting;

/// <summary>
/// Gives rule files their canonical form. Comments and single empty lines stay; a declaration with a syntax error stays as it was
/// written, and so does one whose <c>lode: allow</c> comments would lose the line they speak of. Formatting twice changes nothing, and the
/// formatted text means the same.
/// </summary>
public static class Formatter
{
    /// <summary>The canonical text of a file: line ends are LF, and the last line has one.</summary>
    public static string Format(SyntaxTree tree)
    {
        if (!IsRead(tree))
        {
            return tree.Source.Text;
        }

        var text = new FileLayout(tree, keepAsWritten: []).Print();
        var moved = Suppressed.Moved(tree, text);
        return moved.IsEmpty ? text : new FileLayout(tree, moved).Print();
    }

    /// <summary>The edits that format a file: one for each place where the white space is not as it should be.</summary>
    public static ImmutableArray<TextEdit> Edits(SyntaxTree tree) => GapEdits.Between(tree, Format(tree));

    /// <summary>The edits that format the declarations which a span touches.</summary>
    public static ImmutableArray<TextEdit> FormatRange(SyntaxTree tree, TextSpan span)
    {
        var touched = tree.Declarations.Where(declaration => declaration.Span.Touches(span.Start) || span.Touches(declaration.Span.Start));
        return [.. Edits(tree).Where(edit => touched.Any(declaration => Holds(declaration.Span, edit.Span)))];
    }

    private static bool Holds(TextSpan outer, TextSpan inner) => inner.Start >= outer.Start && inner.End <= outer.End;

    /// <summary>A file that the parser refused as a whole stays as it is.</summary>
    private static bool IsRead(SyntaxTree tree) => tree.Source.Text.Length <= Parser.MaxLength;
}
