using System.Collections.Immutable;
using System.Text;
using Lode.Editor;
using Lode.Syntax;

namespace Lode.Tests.Editor;

/// <summary>A text with marks: <c>$0</c> is the caret, <c>[|</c> and <c>|]</c> stand around a span.</summary>
/// <param name="Text">The text without its marks.</param>
/// <param name="Caret">Where <c>$0</c> stands; where none does the start of the first span, or the end of the text.</param>
/// <param name="Spans">What stands between marks, in the order of the text.</param>
internal sealed record MarkedText(string Text, int Caret, ImmutableArray<TextSpan> Spans)
{
    private const string Here = "$0";
    private const string Open = "[|";
    private const string Close = "|]";

    /// <summary>The only span.</summary>
    public TextSpan Span => Spans.Single();

    /// <summary>Reads the marks of a text; spans may not nest.</summary>
    public static MarkedText Read(string marked)
    {
        var text = new StringBuilder();
        var spans = ImmutableArray.CreateBuilder<TextSpan>();
        var (caret, start) = (-1, -1);
        for (var at = 0; at < marked.Length;)
        {
            if (Is(Here))
            {
                caret = caret < 0 ? text.Length : throw new FormatException("There are two carets.");
                at += Here.Length;
            }
            else if (Is(Open))
            {
                start = start < 0 ? text.Length : throw new FormatException("A span stands in another.");
                at += Open.Length;
            }
            else if (start >= 0 && Is(Close))
            {
                spans.Add(TextSpan.FromBounds(start, text.Length));
                start = -1;
                at += Close.Length;
            }
            else
            {
                text.Append(marked[at++]);
            }

            bool Is(string mark) => string.CompareOrdinal(marked, at, mark, 0, mark.Length) == 0;
        }

        return start >= 0
            ? throw new FormatException("A span has no end.")
            : new(text.ToString(), caret >= 0 ? caret : spans.Count > 0 ? spans[0].Start : text.Length, spans.DrainToImmutable());
    }

    /// <summary>The text with marks around spans, as a test shows what it got.</summary>
    public static string Mark(string text, IEnumerable<TextSpan> spans) => TextEdits.Apply(text, spans.SelectMany(s => new[]
    {
        new TextEdit("", new(s.Start, 0), Open), new TextEdit("", new(s.End, 0), Close),
    }));

    /// <summary>The text as a pack of its own that is no file, so without data.</summary>
    public Document Document(string name = "untitled:a") => Workspace.Empty(new(2026, 1, 1)).Open(name, Text).Document(name)!;
}
