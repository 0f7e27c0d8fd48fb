using System.Collections.Immutable;

namespace Lode.Syntax.Grammar;

/// <summary>
/// Finds where declarations begin before any is parsed. The words that begin one can be names elsewhere, and brackets may lack their
/// partner in half-typed text, so it looks at what stands around the word.
/// </summary>
internal static class Splitter
{
    private const int FarthestThen = 1000;
    private static readonly HashSet<string> Words = [.. SyntaxFacts.DeclarationWords];

    /// <summary>The stretches of the tokens, from first to behind the last, each beginning with a declaration (the first perhaps not).</summary>
    public static IEnumerable<(int Start, int End)> Split(SourceText source, ImmutableArray<Token> tokens)
    {
        var last = tokens.Length - 1;
        var start = 0;
        var depth = 0;
        var awaitsIf = last > 0 && IsWord(tokens[0], "rule");
        for (var i = 1; i < last; i++)
        {
            var token = tokens[i];
            if (token.StartsLine && Begins(source, tokens, start, i, depth, awaitsIf))
            {
                yield return (start, i);
                (start, depth, awaitsIf) = (i, 0, IsWord(token, "rule"));
                continue;
            }

            awaitsIf &= !IsWord(token, "if");
            depth = Math.Max(0, depth + BracketDepth(token));
        }

        if (last > start)
        {
            yield return (start, last);
        }
    }

    /// <summary>By how much a token changes the depth of brackets.</summary>
    public static int BracketDepth(Token token) => token.Kind != TokenKind.Symbol ? 0 : token.Text switch
    {
        "(" or "[" or "{" => 1,
        ")" or "]" or "}" => -1,
        _ => 0,
    };

    /// <summary>A word that begins a declaration and is followed as in one, and so is no name in another.</summary>
    public static bool IsSureStart(Token token, Token next)
    {
        return next.StartsLine ? false : DeclarationWord(token) switch
        {
            null => false,
            "if" => next.Kind is TokenKind.Name && !next.Is("if"),
            "today" => next.Kind == TokenKind.Date,
            _ => next.Kind == TokenKind.Name && !SyntaxFacts.WordsBehindNumbers.Contains(next.Text),
        };
    }

    private static bool Begins(SourceText source, ImmutableArray<Token> tokens, int start, int at, int depth, bool awaitsIf)
    {
        var token = tokens[at];
        if (DeclarationWord(token) is not { } word)
        {
            return false;
        }

        var isOpen = depth > 0 || DemandsMore(tokens[at - 1]);
        var isOutdented = Column(source, token) <= Column(source, tokens[start]);
        if (word == "if")
        {
            return isOpen ? isOutdented && IsRule(tokens, at) : !awaitsIf;
        }

        return depth > 0
            ? isOutdented && !token.Is("today") && IsSureStart(token, tokens[at + 1])
            : !isOpen || IsSureStart(token, tokens[at + 1]);
    }

    /// <summary>Whether an <c>if</c> is a rule's: an action follows its <c>then</c>.</summary>
    private static bool IsRule(ImmutableArray<Token> tokens, int at)
    {
        for (var i = at + 1; i < Math.Min(tokens.Length - 1, at + FarthestThen); i++)
        {
            if (tokens[i].Is("then"))
            {
                return SyntaxFacts.ActionWords.Any(tokens[i + 1].Is);
            }

            if (tokens[i].Is("if") || (tokens[i].StartsLine && tokens[i].Is("rule")))
            {
                return false;
            }
        }

        return false;
    }

    /// <summary>Whether something must follow the token.</summary>
    public static bool DemandsMore(Token token) => token.Kind switch
    {
        TokenKind.Symbol => token.Text is not (")" or "]" or "}" or "|" or "%"),
        TokenKind.Reserved => token.Text is not ("known" or "unknown" or "true" or "false" or "this" or "today"),
        _ => false,
    };

    private static bool IsWord(Token token, string word) => token.Is(word) || Combinators.IsSpelledLike(token, word);

    /// <summary>The word of a declaration that the token is, capitals aside; null where it is none.</summary>
    public static string? DeclarationWord(Token token) =>
        token.Kind is not (TokenKind.Name or TokenKind.Reserved) ? null
        : Words.Contains(token.Text) ? token.Text
        : char.IsAsciiLetterUpper(token.Text[0]) && token.Text.ToLowerInvariant() is var lower && Words.Contains(lower) ? lower : null;

    private static int Column(SourceText source, Token token)
    {
        var at = token.Span.Start;
        while (at > 0 && source.Text[at - 1] is ' ' or '\t')
        {
            at--;
        }

        return token.Span.Start - at;
    }
}
