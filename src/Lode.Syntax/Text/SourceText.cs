namespace Lode.Syntax;

/// <summary>The text of one rule file and the path that messages name it by.</summary>
public sealed class SourceText
{
    private readonly Lazy<int[]> _lineStarts;

    /// <summary>Wraps a text; nothing is read from disk here.</summary>
    /// <param name="path">Path as messages show it, with <c>/</c>, relative to the pack.</param>
    /// <param name="text">The whole text, as read.</param>
    public SourceText(string path, string text)
    {
        Path = path;
        Text = text;
        _lineStarts = new(() => FindLineStarts(text));
    }

    /// <summary>Path as messages show it, with <c>/</c>, relative to the pack.</summary>
    public string Path { get; }

    /// <summary>The whole text.</summary>
    public string Text { get; }

    /// <summary>Number of lines; a text that ends in a line end has one more, empty, line.</summary>
    public int LineCount => _lineStarts.Value.Length;

    /// <summary>The text under a span.</summary>
    public string Slice(TextSpan span) => Text.Substring(span.Start, span.Length);

    /// <summary>Line and column, both from 1, columns in UTF-16 code units.</summary>
    public (int Line, int Column) Position(int offset)
    {
        var index = Array.BinarySearch(_lineStarts.Value, offset);
        var line = index >= 0 ? index : ~index - 1;
        return (line + 1, offset - _lineStarts.Value[line] + 1);
    }

    /// <summary>The span of a line, from 1, without its line end.</summary>
    public TextSpan Line(int line)
    {
        var start = _lineStarts.Value[line - 1];
        var end = line < LineCount ? _lineStarts.Value[line] : Text.Length;
        while (end > start && Text[end - 1] is '\n' or '\r')
        {
            end--;
        }

        return TextSpan.FromBounds(start, end);
    }

    private static int[] FindLineStarts(string text)
    {
        var starts = new List<int> { 0 };
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\n' || (text[i] == '\r' && (i + 1 == text.Length || text[i + 1] != '\n')))
            {
                starts.Add(i + 1);
            }
        }

        return [.. starts];
    }
}
