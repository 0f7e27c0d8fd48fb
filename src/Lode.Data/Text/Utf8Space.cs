using System.Buffers;
using System.Text;

namespace Lode.Data;

/// <summary>White space around UTF-8 text.</summary>
internal static class Utf8Space
{
    /// <summary>The text without white space before and behind it.</summary>
    public static ReadOnlySpan<byte> Trim(ReadOnlySpan<byte> text) =>
        text.IsEmpty || (IsInk(text[0]) && IsInk(text[^1])) ? text : TrimSlowly(text);

    private static bool IsInk(byte b) => b is > (byte)' ' and < 0x80;

    private static ReadOnlySpan<byte> TrimSlowly(ReadOnlySpan<byte> text)
    {
        while (Rune.DecodeFromUtf8(text, out var first, out var length) == OperationStatus.Done && Rune.IsWhiteSpace(first))
        {
            text = text[length..];
        }

        while (Rune.DecodeLastFromUtf8(text, out var last, out var length) == OperationStatus.Done && Rune.IsWhiteSpace(last))
        {
            text = text[..^length];
        }

        return text;
    }
}
