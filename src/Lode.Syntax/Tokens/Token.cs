namespace Lode.Syntax;

/// <summary>One token. The white space and comments between the end of the token before it and its own start belong to it.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="FullStart">Where its leading white space and comments begin; the end of the token before it.</param>
/// <param name="Span">The token itself.</param>
/// <param name="Text">The token's own text, as written.</param>
/// <param name="Value">Its meaning: <see cref="double"/> for numbers, percents (0.85 for <c>85%</c>) and money; <see cref="DateOnly"/>;
/// the unescaped <see cref="string"/> of a text; the bare name of a name.</param>
/// <param name="StartsLine">Whether a line end lies between it and the token before it.</param>
public sealed record Token(TokenKind Kind, int FullStart, TextSpan Span, string Text, object? Value, bool StartsLine)
{
    /// <summary>The bare name or unescaped text; the token's own text for others.</summary>
    public string Name => Value as string ?? Text;

    /// <summary>Whether it is a bare word (a name without backquotes, or reserved) with this text.</summary>
    public bool Is(string word) => Kind is TokenKind.Name or TokenKind.Reserved or TokenKind.Symbol && Text == word;
}
