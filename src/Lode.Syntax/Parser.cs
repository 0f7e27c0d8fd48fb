using System.Collections.Immutable;
using Lode.Syntax.Grammar;

namespace Lode.Syntax;

/// <summary>
/// Text to tree and diagnostics. It never throws and never fails; what is wrong stands in the diagnostics, and the tree has holes there.
/// </summary>
public static class Parser
{
    /// <summary>The most characters that a file may have.</summary>
    public const int MaxLength = 1 << 20;

    /// <summary>Parses a file.</summary>
    public static SyntaxTree Parse(SourceText source)
    {
        var whole = new TextSpan(0, source.Text.Length);
        if (source.Text.Length > MaxLength)
        {
            var end = new Token(TokenKind.EndOfFile, 0, new(whole.End, 0), "", null, true);
            return new(source, [end], [], [LexerDiagnostics.FileTooLarge.At(source, new(0, 0), MaxLength)], []);
        }

        var diagnostics = new DiagnosticBag();
        var tokens = Lexer.Lex(source, whole, diagnostics);
        var declarations = FileParser.Parse(source, tokens, diagnostics);
        var suppressions = Suppressions.Find(source, tokens, diagnostics);
        return new(source, tokens, declarations, diagnostics.InOrder(source), suppressions);
    }

    /// <summary>Parses a text that is one expression: the value of a param given from outside, an entry of a watch list.</summary>
    public static ExpressionTree ParseExpression(SourceText source)
    {
        var diagnostics = new DiagnosticBag();
        var span = new TextSpan(0, source.Text.Length);
        if (source.Text.Length > MaxLength)
        {
            return new(source, new MissingSyntax(span), [LexerDiagnostics.FileTooLarge.At(source, new(0, 0), MaxLength)]);
        }

        var tokens = Lexer.Lex(source, span, diagnostics);
        var expression = FileParser.ParseExpression(source, tokens, diagnostics);
        return new(source, expression, diagnostics.InOrder(source));
    }
}
