namespace Lode.Syntax;

/// <summary>What stands between tokens: white space and comments.</summary>
internal static class Trivia
{
    /// <summary>Where the next token starts, and whether a line end (or the beginning of the text) lies before it.</summary>
    public static int Skip(string text, int start, int end, out bool startsLine)
    {
        startsLine = start == 0;
        var at = start;
        while (at < end)
        {
            var c = text[at];
            if (c == '/' && at + 1 < end && text[at + 1] == '/')
            {
                at = LineEnd(text, at, end);
                continue;
            }

            if (!char.IsWhiteSpace(c) && c != '\uFEFF')
            {
                break;
            }

            startsLine |= c is '\n' or '\r';
            at++;
        }

        return at;
    }

    /// <summary>The comments in a stretch of trivia, each from its slashes to the end of its line.</summary>
    public static IEnumerable<TextSpan> Comments(string text, int start, int end)
    {
        for (var at = start; at + 1 < end; at++)
        {
            if (text[at] == '/' && text[at + 1] == '/')
            {
                var lineEnd = LineEnd(text, at, end);
                yield return TextSpan.FromBounds(at, lineEnd);
                at = lineEnd;
            }
        }
    }

    private static int LineEnd(string text, int at, int end)
    {
        while (at < end && text[at] is not ('\n' or '\r'))
        {
            at++;
        }

        return at;
    }
}
