using System.Collections.Immutable;
using Lode.Formatting;
using Lode.Syntax;

namespace Lode.Editor;

/// <summary>What is set right while someone types: the declaration that a brace or an empty line ends, the indentation of a new line.</summary>
public static class OnType
{
    private const int Indent = 2;

    /// <summary>The characters that it acts on.</summary>
    public static ImmutableArray<string> Triggers { get; } = ["}", "\n"];

    /// <summary>The edits behind a character just typed; none touches what stands behind the place.</summary>
    public static ImmutableArray<TextEdit> After(Document document, int offset, string typed) => typed switch
    {
        "}" => Finished(document, offset, declaration => declaration.Span.End == offset),
        "\n" => NewLine(document, offset),
        _ => [],
    };

    /// <summary>A second line end in a row says that the declaration before it is done; one alone that it may go on.</summary>
    private static ImmutableArray<TextEdit> NewLine(Document document, int offset)
    {
        var source = document.Source;
        var line = source.Position(offset).Line;
        if (line > 2 && string.IsNullOrWhiteSpace(source.Slice(source.Line(line - 1))))
        {
            return Finished(document, offset, declaration => source.Position(declaration.Span.End).Line == line - 2);
        }

        var span = source.Line(line);
        var text = source.Slice(span);
        var blank = text.Length - text.TrimStart(' ', '\t').Length;
        return Wanted(document, span.Start + blank) is { } wanted && blank != wanted
            ? [new(source.Path, new(span.Start, blank), new string(' ', wanted))]
            : [];
    }

    /// <summary>The columns that a line begins with; null where that is the author's choice.</summary>
    private static int? Wanted(Document document, int offset)
    {
        if (Fitting.At(document.Tree, offset) is not { Before: { } before } fitting || fitting.Start >= fitting.Word.Start)
        {
            return null;
        }

        var depth = 0;
        foreach (var token in document.Tree.Tokens.SkipWhile(t => t.Span.Start < fitting.Start).TakeWhile(t => t.Span.End <= before.Span.End))
        {
            depth += token.Kind != TokenKind.Symbol ? 0 : token.Text switch { "{" => 1, "}" => -1, _ => 0 };
        }

        var closes = offset < document.Source.Text.Length && document.Source.Text[offset] == '}' ? 1 : 0;
        return depth > 0 ? (depth - closes) * Indent : IsHead(before, document.Source, fitting) ? Indent : null;
    }

    /// <summary>Whether the line before is the first of a declaration that must go on.</summary>
    private static bool IsHead(Token before, SourceText source, Fitting fitting) =>
        source.Position(before.Span.End).Line == source.Position(fitting.Start).Line && !SyntaxFacts.DeclarationWords.All(fitting.Words.Contains);

    private static ImmutableArray<TextEdit> Finished(Document document, int offset, Func<DeclarationSyntax, bool> isIt)
    {
        var declaration = document.Tree.Declarations.LastOrDefault(d => d.Span.End <= offset && isIt(d));
        return declaration is null ? []
            : [.. Formatter.FormatRange(document.Tree, declaration.Span).Where(e => e.Span.Start > declaration.Span.Start && e.Span.Start < declaration.Span.End)];
    }
}
