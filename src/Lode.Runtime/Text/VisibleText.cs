using System.Globalization;
using System.Text;

namespace Lode.Runtime;

/// <summary>
/// Text from data or rules made harmless to whoever shows it: control characters, which could speak to a terminal, and characters that hide or reorder
/// others become visible escapes.
/// </summary>
public static class VisibleText
{
    /// <summary>Every such character as <c>\n</c>, <c>\t</c> or <c>\u{1b}</c>; the same text where there is none.</summary>
    public static string Of(string text)
    {
        var first = FirstHidden(text);
        if (first < 0)
        {
            return text;
        }

        var visible = new StringBuilder(text, 0, first, text.Length + 16);
        for (var i = first; i < text.Length; i++)
        {
            if (char.IsSurrogatePair(text, i))
            {
                visible.Append(text[i]).Append(text[++i]);
            }
            else
            {
                Append(visible, text[i]);
            }
        }

        return visible.ToString();
    }

    /// <summary>The same, at most <paramref name="limit"/> characters of it and <c>…</c>.</summary>
    public static string Short(string text, int limit = 60)
    {
        if (text.Length <= limit)
        {
            return Of(text);
        }

        var end = char.IsHighSurrogate(text[limit - 1]) ? limit - 1 : limit;
        return Of(text[..end]) + "…";
    }

    /// <summary>Whether a character would act instead of being seen.</summary>
    public static bool IsHidden(char c) =>
        c < ' ' || c is (>= '\u007f' and <= '\u009f') or '\u00ad' or '\u061c' or (>= '\u200b' and <= '\u200f')
            or (>= '\u2028' and <= '\u202e') or (>= '\u2060' and <= '\u206f') or '\ufeff';

    private static int FirstHidden(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsSurrogatePair(text, i))
            {
                i++;
            }
            else if (IsHidden(text[i]) || char.IsSurrogate(text[i]))
            {
                return i;
            }
        }

        return -1;
    }

    private static void Append(StringBuilder visible, char c) => _ = c switch
    {
        '\n' => visible.Append("\\n"),
        '\r' => visible.Append("\\r"),
        '\t' => visible.Append("\\t"),
        _ when IsHidden(c) || char.IsSurrogate(c) => visible.Append(CultureInfo.InvariantCulture, $"\\u{{{(int)c:x}}}"),
        _ => visible.Append(c),
    };
}
