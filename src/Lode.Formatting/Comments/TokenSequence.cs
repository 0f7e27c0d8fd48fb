using Lode.Syntax;

namespace Lode.Formatting;

/// <summary>What formatting leaves as it is.</summary>
internal static class TokenSequence
{
    /// <summary>All tokens but commas: those that only divide lines come and go, and so count as white space.</summary>
    public static List<Token> TokensWithoutCommas(this SyntaxTree tree) =>
        [.. tree.Tokens.Where(token => token is not { Kind: TokenKind.Symbol, Text: "," })];
}
