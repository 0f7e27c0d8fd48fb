using Sprache;

namespace Lode.Syntax.Grammar;

/// <summary>The <c>///</c> lines above a token.</summary>
internal static class Docs
{
    /// <summary>What a parser reads, with the documentation above it.</summary>
    public static Parser<(T Value, string? Doc)> Documented<T>(this Parser<T> parser) => input =>
        parser(input) is { WasSuccessful: true } result
            ? Combinators.Ok((result.Value, Of((TokenInput)input)), result.Remainder)
            : Combinators.No<(T, string?)>(input);

    /// <summary>The text of the last lines of documentation before the token, without slashes; null where there are none.</summary>
    public static string? Of(TokenInput at)
    {
        var token = at.Token;
        if (token.Span.Start - token.FullStart < 3)
        {
            return null;
        }

        var text = at.State.Source.Text;
        var lines = new List<string>();
        var end = 0;
        foreach (var comment in Trivia.Comments(text, token.FullStart, token.Span.Start))
        {
            var line = text.AsSpan(comment.Start, comment.Length);
            if (!line.StartsWith("///", StringComparison.Ordinal) || !StartsLine(text, comment.Start))
            {
                continue;
            }

            if (!IsNextLine(text, end, comment.Start))
            {
                lines.Clear();
            }

            line = line[3..];
            lines.Add((line.StartsWith(" ", StringComparison.Ordinal) ? line[1..] : line).TrimEnd().ToString());
            end = comment.End;
        }

        return lines.Count == 0 ? null : string.Join('\n', lines);
    }

    private static bool StartsLine(string text, int at)
    {
        while (at > 0 && text[at - 1] is ' ' or '\t' or '\uFEFF')
        {
            at--;
        }

        return at == 0 || text[at - 1] is '\n' or '\r';
    }

    /// <summary>Whether nothing but one line end and indentation lies between.</summary>
    private static bool IsNextLine(string text, int from, int to)
    {
        var between = text.AsSpan(from, to - from).Trim([' ', '\t']);
        return between is "\n" or "\r\n" or "\r";
    }
}
