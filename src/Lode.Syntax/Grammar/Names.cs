using Sprache;
using static Lode.Syntax.Grammar.Combinators;

namespace Lode.Syntax.Grammar;

/// <summary>Names, and what stands where a name must.</summary>
internal static class Names
{
    /// <summary>A name.</summary>
    public static readonly Parser<NameSyntax> Name = Kind(TokenKind.Name).Select(token => new NameSyntax(token.Span, token.Name));

    /// <summary>A name, or a text that serves as one: the key of a row, a tag, a table.</summary>
    public static readonly Parser<NameSyntax> NameOrText = Name.Or(Kind(TokenKind.Text).Select(token => new NameSyntax(token.Span, token.Name)));

    /// <summary>A reserved word on the line of what stands before it, which is taken for a name that lacks its backquotes.</summary>
    public static readonly Parser<NameSyntax> ReservedAsName = Reserved(at => IsBehindDot(at) || IsFollowedLikeName(at));

    /// <summary>The same where an operand must stand.</summary>
    public static readonly Parser<NameSyntax> ReservedAsOperand = Reserved(at =>
        !at.Is("then") && !at.Is("else") &&
        at.Next.Token is { Kind: TokenKind.Symbol, Text: "==" or "!=" or "<" or ">" or "<=" or ">=" or "=" or "." });

    private static Parser<NameSyntax> Reserved(Func<TokenInput, bool> isMeantAsName) => input =>
    {
        var at = (TokenInput)input;
        if (at.Token is not { Kind: TokenKind.Reserved, StartsLine: false } token || !isMeantAsName(at))
        {
            return No<NameSyntax>(input);
        }

        at.State.Report(at, GrammarDiagnostics.ReservedName.At(at.State.Source, token.Span, token.Text)
            .WithFix($"Write `` `{token.Text}` ``", token.Span, $"`{token.Text}`", safe: true));
        return Ok(new NameSyntax(token.Span, token.Text), input.Advance());
    };

    private static bool IsBehindDot(TokenInput at) => at.Previous is { Text: "." } dot && dot.Span.End == at.Token.Span.Start;

    private static bool IsFollowedLikeName(TokenInput at) =>
        at.Next.Token is { Kind: TokenKind.Symbol, Text: ":" or "," or "}" or "{" or "=" or "(" or "|" } && at.Previous?.Is(".") != true;
}
