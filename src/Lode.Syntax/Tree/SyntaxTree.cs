using System.Collections.Immutable;

namespace Lode.Syntax;

/// <summary>What the parser makes of one file: every token, the declarations, and what is wrong with them.</summary>
/// <param name="Source">The text.</param>
/// <param name="Tokens">All tokens; with their leading white space and comments they are the text.</param>
/// <param name="Declarations">In the order of the text.</param>
/// <param name="Diagnostics">In the order of the text.</param>
/// <param name="Suppressions">The <c>// lode: allow CODE because ...</c> comments.</param>
public sealed record SyntaxTree(
    SourceText Source, ImmutableArray<Token> Tokens, ImmutableArray<DeclarationSyntax> Declarations, ImmutableArray<Diagnostic> Diagnostics,
    ImmutableArray<Suppression> Suppressions)
{
    /// <summary>The comments, each from its slashes to the end of its line, in the order of the text.</summary>
    public IEnumerable<TextSpan> Comments => Tokens.SelectMany(token => Trivia.Comments(Source.Text, token.FullStart, token.Span.Start));

    /// <summary>The token at an offset, of two that touch there the latter; null between tokens.</summary>
    public Token? TokenAt(int offset)
    {
        var (low, high) = (0, Tokens.Length - 1);
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            (low, high) = Tokens[middle].Span.Start <= offset ? (middle, high) : (low, middle - 1);
        }

        return Tokens[low] is var token && token.Span.Touches(offset) && token.Kind != TokenKind.EndOfFile ? token
            : low > 0 && Tokens[low - 1].Span.Touches(offset) ? Tokens[low - 1] : null;
    }
}

/// <summary><c>// lode: allow CODE because ...</c>: silences one finding on the next line that is not a comment.</summary>
/// <param name="Span">The comment.</param>
/// <param name="Code">The code that it names.</param>
/// <param name="Reason">Behind <c>because</c>; empty where it gives none.</param>
/// <param name="Line">The line, from 1, that it speaks of.</param>
public sealed record Suppression(TextSpan Span, string Code, string Reason, int Line);
