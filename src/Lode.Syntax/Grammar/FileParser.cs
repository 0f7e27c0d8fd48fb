using System.Collections.Immutable;

namespace Lode.Syntax.Grammar;

/// <summary>A file, declaration by declaration, so that one broken declaration never hides the next.</summary>
internal static class FileParser
{
    public static ImmutableArray<DeclarationSyntax> Parse(SourceText source, ImmutableArray<Token> tokens, DiagnosticBag diagnostics)
    {
        var declarations = ImmutableArray.CreateBuilder<DeclarationSyntax>();
        foreach (var (start, end) in Splitter.Split(source, tokens))
        {
            ParseStretch(TokenInput.Over(tokens, start, end, new ParseState(source, diagnostics)), declarations);
        }

        return declarations.DrainToImmutable();
    }

    /// <summary>One expression and nothing else.</summary>
    public static ExpressionSyntax ParseExpression(SourceText source, ImmutableArray<Token> tokens, DiagnosticBag diagnostics)
    {
        var input = TokenInput.Over(tokens, 0, tokens.Length - 1, new ParseState(source, diagnostics));
        var result = Expressions.Value(input);
        var rest = (TokenInput)result.Remainder;
        if (!rest.AtEnd)
        {
            Advice.Unexpected(rest);
        }

        return result.Value;
    }

    private static void ParseStretch(TokenInput at, ImmutableArray<DeclarationSyntax>.Builder declarations)
    {
        while (!at.AtEnd)
        {
            var result = Declarations.Declaration(at);
            if (result.WasSuccessful)
            {
                declarations.Add(result.Value);
                at = (TokenInput)result.Remainder;
                if (at.AtEnd)
                {
                    return;
                }
            }

            at = Leftover(at, declarations, result.WasSuccessful);
        }
    }

    /// <summary>What belongs to no declaration, up to the next word that begins one.</summary>
    private static TokenInput Leftover(TokenInput at, ImmutableArray<DeclarationSyntax>.Builder declarations, bool hasRead)
    {
        var start = at;
        Advice.BetweenDeclarations(at);
        at = hasRead ? at : at.Next;
        while (!at.AtEnd && !Splitter.IsSureStart(at.Token, at.Next.Token))
        {
            at = at.Next;
        }

        if (at != start)
        {
            declarations.Add(new ErrorSyntax(Combinators.Between(start, at)));
        }

        return at;
    }
}
