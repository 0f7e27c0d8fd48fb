using System.Collections.Immutable;
using System.Text;
using Lode.Syntax;

namespace Lode.Formatting;

/// <summary>The declarations of a file one below the other, with the comments and empty lines between them.</summary>
internal sealed class FileLayout(SyntaxTree tree, ImmutableHashSet<TextSpan> keepAsWritten)
{
    private const int Width = 110;

    private readonly StringBuilder _output = new();

    /// <summary>The text of the whole file.</summary>
    public string Print()
    {
        var stretches = Stretch.Of(tree);
        Printed? previous = null;
        foreach (var stretch in stretches)
        {
            var current = new Printed(stretch.Declaration, TextOf(stretch));
            Separate(stretch.Tokens.Span[0], previous is { } above && !MayTouch(above, current));
            _output.Append(current.Text);
            previous = current;
        }

        Separate(tree.Tokens[^1], needsBlank: false);
        return _output.ToString().TrimEnd('\n') is { Length: > 0 } text ? text + "\n" : "";
    }

    /// <summary>A declaration's own text, or what was written if it has errors, or tokens that its layout does not know.</summary>
    private string TextOf(Stretch stretch)
    {
        if (stretch is { IsSound: true, Declaration: { } declaration } && !keepAsWritten.Contains(declaration.Span))
        {
            var cursor = new TokenCursor(tree.Source, stretch.Tokens);
            var doc = declaration.Accept(new DeclarationLayout(cursor));
            if (cursor.IsAtEnd)
            {
                return DocPrinter.Print(doc, Width);
            }
        }

        return tree.Source.Slice(stretch.SpanWithIndent(tree.Source)).ReplaceLineEndings("\n");
    }

    /// <summary>Declarations of one kind that take a line each may stand without an empty line between them.</summary>
    private static bool MayTouch(Printed above, Printed below) =>
        above.IsOneLine && below.IsOneLine && above.Declaration?.GetType() == below.Declaration?.GetType();

    private void Separate(Token next, bool needsBlank)
    {
        var gap = Gap.Before(tree.Source, next);
        if (gap.EndOfLine is { } ending)
        {
            _output.Append(' ').Append(ending.Text);
        }

        needsBlank &= !gap.HasBlank;
        foreach (var comment in gap.OwnLines)
        {
            BeginLine(comment.BlankBefore || needsBlank);
            _output.Append(comment.Text);
            needsBlank = false;
        }

        BeginLine(gap.BlankBeforeToken || needsBlank);
    }

    private void BeginLine(bool blank)
    {
        if (_output.Length > 0)
        {
            _output.Append(blank ? "\n\n" : "\n");
        }
    }

    private sealed record Printed(DeclarationSyntax? Declaration, string Text)
    {
        public bool IsOneLine => !Text.Contains('\n', StringComparison.Ordinal);
    }
}
