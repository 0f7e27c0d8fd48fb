using Sprache;

namespace Lode.Syntax.Grammar;

/// <summary>
/// The few combinators that the grammar is written in, beside Sprache's own. A parser fails only on its first token and then has reported
/// nothing; behind its first token it reports what is wrong and goes on. So no alternative is ever tried twice.
/// </summary>
internal static class Combinators
{
    public static IResult<T> Ok<T>(T value, IInput rest) => Result.Success(value, rest);

    public static IResult<T> No<T>(IInput input) => Result.Failure<T>(input, "", []);

    /// <summary>A token of a kind.</summary>
    public static Parser<Token> Kind(TokenKind kind) => input =>
        input.Current == (char)kind ? Ok(((TokenInput)input).Token, input.Advance()) : No<Token>(input);

    /// <summary>A mark.</summary>
    public static Parser<Token> Symbol(string text) => Exactly(TokenKind.Symbol, text);

    /// <summary>A reserved word, or its like in capitals, which is reported.</summary>
    public static Parser<Token> Reserved(string text) => Exactly(TokenKind.Reserved, text).Or(Spelled(text));

    /// <summary>A word that means something in this place only, or its like in capitals, which is reported.</summary>
    public static Parser<Token> Word(string text) => Exactly(TokenKind.Name, text).Or(Spelled(text));

    /// <summary>The first parser that does not fail.</summary>
    public static Parser<T> OneOf<T>(params Parser<T>[] parsers) => input =>
    {
        foreach (var parser in parsers)
        {
            if (parser(input) is { WasSuccessful: true } result)
            {
                return result;
            }
        }

        return No<T>(input);
    };

    /// <summary>The parser, and behind it the one that its value asks for.</summary>
    public static Parser<TNext> Then<T, TNext>(this Parser<T> parser, Func<T, Parser<TNext>> next) => input =>
        parser(input) is { WasSuccessful: true } result ? next(result.Value)(result.Remainder) : No<TNext>(input);

    /// <summary>What is made of the parser's value.</summary>
    public static Parser<TResult> Select<T, TResult>(this Parser<T> parser, Func<T, TResult> make) => input =>
        parser(input) is { WasSuccessful: true } result ? Ok(make(result.Value), result.Remainder) : No<TResult>(input);

    /// <summary>One parser behind the other: what <c>from</c> behind <c>from</c> stands for. Sprache's own makes several parsers of it at every step.</summary>
    public static Parser<TResult> SelectMany<T, TNext, TResult>(this Parser<T> parser, Func<T, Parser<TNext>> next, Func<T, TNext, TResult> make) => input =>
        parser(input) is { WasSuccessful: true } first && next(first.Value)(first.Remainder) is { WasSuccessful: true } second
            ? Ok(make(first.Value, second.Value), second.Remainder)
            : No<TResult>(input);

    /// <summary>The one parser or the other.</summary>
    public static Parser<T> Or<T>(this Parser<T> first, Parser<T> second) => OneOf(first, second);

    /// <summary>The parser's value, or the default where it fails.</summary>
    public static Parser<T?> Maybe<T>(this Parser<T> parser)
        where T : class => input => parser(input) is { WasSuccessful: true } result ? result : Ok<T?>(null, input);

    /// <summary>Whether the parser succeeds.</summary>
    public static Parser<bool> Present<T>(this Parser<T> parser) => input =>
        parser(input) is { WasSuccessful: true } result ? Ok(true, result.Remainder) : Ok(false, input);

    /// <summary>The parser where a look ahead says so.</summary>
    public static Parser<T> When<T>(Func<TokenInput, bool> isNext, Parser<T> parser) => input =>
        isNext((TokenInput)input) ? parser(input) : No<T>(input);

    /// <summary>The parser, which begins with a name that has a role.</summary>
    public static Parser<T> As<T>(this Parser<T> parser, NameRole role) => input =>
    {
        ((TokenInput)input).Fits(role);
        return parser(input);
    };

    /// <summary>A parser that is defined later.</summary>
    public static Parser<T> Later<T>(Func<Parser<T>> parser) => input => parser()(input);

    /// <summary>The parser's value where it succeeds; else what <paramref name="otherwise"/> reports and makes up, nothing being read.</summary>
    public static Parser<T> Else<T>(this Parser<T> parser, Func<TokenInput, T> otherwise) => input =>
        parser(input) is { WasSuccessful: true } result ? result : Ok(otherwise((TokenInput)input), input);

    /// <summary>Makes a node of what was read and of its place.</summary>
    public static Parser<TNode> Node<T, TNode>(this Parser<T> parser, Func<TextSpan, T, TNode> make) => input =>
    {
        var result = parser(input);
        return result.WasSuccessful
            ? Ok(make(Between((TokenInput)input, (TokenInput)result.Remainder), result.Value), result.Remainder)
            : No<TNode>(input);
    };

    /// <summary>The place of the tokens from one input up to another; a place without length where there are none.</summary>
    public static TextSpan Between(TokenInput start, TokenInput rest) => start == rest
        ? new TextSpan(start.PreviousEnd, 0)
        : TextSpan.FromBounds(start.Token.Span.Start, rest.PreviousEnd);

    /// <summary>Whether the token here is this mark or bare word.</summary>
    public static bool Is(this TokenInput input, string text) => input.Token.Is(text);

    /// <summary>Whether a token is this word but for its capitals.</summary>
    public static bool IsSpelledLike(Token token, string word) =>
        token.Kind == TokenKind.Name && token.Text.Length == word.Length && char.IsAsciiLetterUpper(token.Text[0]) &&
        token.Text.Equals(word, StringComparison.OrdinalIgnoreCase);

    /// <summary>A mark or word as this language writes it.</summary>
    public static Parser<Token> Exactly(TokenKind kind, string text) => input =>
    {
        var token = ((TokenInput)input).Token;
        if (token.Kind == kind && token.Text == text)
        {
            return Ok(token, input.Advance());
        }

        ((TokenInput)input).Fits(text);
        return No<Token>(input);
    };

    private static Parser<Token> Spelled(string word) => input =>
    {
        var at = (TokenInput)input;
        if (!IsSpelledLike(at.Token, word) || !MayFollowKeyword(at))
        {
            return No<Token>(input);
        }

        Advice.WriteInstead(at, word);
        return Ok(at.Token, input.Advance());
    };

    /// <summary>A name is rather followed by a mark than a keyword is.</summary>
    private static bool MayFollowKeyword(TokenInput keyword) => keyword.Next.Token is not { Kind: TokenKind.Symbol } next ||
        next.Text is "[" or "-" || (next.Text == "(" && keyword.Token.Text.All(char.IsAsciiLetterUpper));
}
