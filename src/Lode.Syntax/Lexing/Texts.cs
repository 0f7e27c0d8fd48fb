using System.Text;

namespace Lode.Syntax;

/// <summary>Texts in quotes, and what their backslashes mean.</summary>
internal static class Texts
{
    private const int LongestHole = 400;

    public static Scanned Scan(SourceText source, int start, int end, bool isTemplate, DiagnosticBag diagnostics)
    {
        var text = source.Text;
        var isStraight = text[start] == '"';
        var at = start + 1;
        var hasHoles = isTemplate;
        while (at < end && text[at] is not ('\r' or '\n') && !Closes(text[start], text[at]))
        {
            at = text[at] switch
            {
                '\\' when at + 1 < end && text[at + 1] is not ('\r' or '\n') => Escape(source, at, diagnostics),
                '{' when isTemplate && at + 1 < end && text[at + 1] == '{' => at + 2,
                '{' when hasHoles => AfterHole(text, at, end, out hasHoles),
                _ => at + 1,
            };
        }

        var closed = at < end && Closes(text[start], text[at]);
        var value = Unescape(text.AsSpan(start + 1, at - start - 1));
        at += closed ? 1 : 0;
        var span = TextSpan.FromBounds(start, at);
        if (!closed)
        {
            diagnostics.Add(LexerDiagnostics.UnterminatedText.At(source, span));
        }
        else if (!isStraight)
        {
            diagnostics.Add(LexerDiagnostics.WrongQuotes.At(source, span) with
            {
                Fixes =
                [
                    new Fix("Write `\"...\"`",
                        [new TextEdit(source.Path, new(start, 1), "\""), new TextEdit(source.Path, new(at - 1, 1), "\"")], Safe: true),
                ],
            });
        }

        return new(TokenKind.Text, at, value);
    }

    /// <summary>The place of the <c>}</c>, on the same line, that closes a hole whose inside begins here; 0 where none does.</summary>
    public static int HoleEnd(string text, int at, int end)
    {
        var quote = '\0';
        end = Math.Min(end, at + LongestHole);
        for (; at < end && text[at] is not ('\r' or '\n'); at++)
        {
            var c = text[at];
            if (quote != '\0')
            {
                at += c == '\\' && quote == '"' ? 1 : 0;
                quote = c == quote ? '\0' : quote;
            }
            else if (c is '"' or '`')
            {
                quote = c;
            }
            else if (c == '}')
            {
                return at;
            }
        }

        return 0;
    }

    /// <summary>The meaning of a text's inside.</summary>
    public static string Unescape(ReadOnlySpan<char> raw)
    {
        if (!raw.Contains('\\'))
        {
            return raw.ToString();
        }

        var result = new StringBuilder(raw.Length);
        for (var i = 0; i < raw.Length; i++)
        {
            if (raw[i] == '\\' && i + 1 < raw.Length)
            {
                i++;
                _ = raw[i] switch
                {
                    'n' => result.Append('\n'),
                    '"' or '\\' => result.Append(raw[i]),
                    var other => result.Append('\\').Append(other),
                };
            }
            else
            {
                result.Append(raw[i]);
            }
        }

        return result.ToString();
    }

    /// <summary>
    /// Behind the hole; a brace that nothing closes is a character like others, and so are all after it, lest each search the whole line.
    /// </summary>
    private static int AfterHole(string text, int at, int end, out bool isClosed)
    {
        var close = HoleEnd(text, at + 1, end);
        isClosed = close > 0;
        return isClosed ? close + 1 : at + 1;
    }

    /// <summary>Whether a character closes a text that another opened.</summary>
    public static bool Closes(char open, char c) => open switch
    {
        '\u2018' or '\u2019' => c == '\u2019',
        '\u201C' or '\u201D' or '\u201E' => c is '\u201D' or '\u201C',
        _ => c == open,
    };

    private static int Escape(SourceText source, int at, DiagnosticBag diagnostics)
    {
        if (source.Text[at + 1] is not ('"' or '\\' or 'n'))
        {
            var span = new TextSpan(at, 2);
            diagnostics.Add(LexerDiagnostics.InvalidEscape.At(source, span, source.Slice(span))
                .WithFix("Double the backslash", new(at, 1), "\\\\", safe: true));
        }

        return at + 2;
    }
}
