using System.Text;
using Lode.Syntax;

namespace Lode.LanguageServer;

/// <summary>Offsets to lines and characters and back, in the encoding that the editor chose. What lies outside the text is brought into it.</summary>
internal sealed class Positions(bool isUtf8)
{
    public const string Utf8 = "utf-8";
    public const string Utf16 = "utf-16";

    public string Encoding => isUtf8 ? Utf8 : Utf16;

    public LspRange Range(SourceText source, TextSpan span) => new(Position(source, span.Start), Position(source, span.End));

    public Position Position(SourceText source, int offset)
    {
        var (line, column) = source.Position(Math.Clamp(offset, 0, source.Text.Length));
        var start = source.Line(line).Start;
        return new(line - 1, isUtf8 ? System.Text.Encoding.UTF8.GetByteCount(source.Text.AsSpan(start, column - 1)) : column - 1);
    }

    public int Offset(SourceText source, Position position)
    {
        if (position.Line < 0 || position.Line >= source.LineCount)
        {
            return position.Line < 0 ? 0 : source.Text.Length;
        }

        var line = source.Line(position.Line + 1);
        return isUtf8 ? FromUtf8(source.Text, line, position.Character) : line.Start + Math.Clamp(position.Character, 0, line.Length);
    }

    public TextSpan Span(SourceText source, LspRange range)
    {
        var (start, end) = (Offset(source, range.Start), Offset(source, range.End));
        return TextSpan.FromBounds(Math.Min(start, end), Math.Max(start, end));
    }

    private static int FromUtf8(string text, TextSpan line, int bytes)
    {
        var at = line.Start;
        foreach (var rune in text.AsSpan(line.Start, line.Length).EnumerateRunes())
        {
            bytes -= rune.Utf8SequenceLength;
            if (bytes < 0)
            {
                break;
            }

            at += rune.Utf16SequenceLength;
        }

        return at;
    }
}
