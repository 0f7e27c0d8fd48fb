using System.Collections.Immutable;
using System.Text;
using Sprache;
using static Lode.Syntax.Grammar.Combinators;

namespace Lode.Syntax.Grammar;

/// <summary>The texts of flags and actions, whose braces hold expressions.</summary>
internal static class Templates
{
    /// <summary>A text: a literal where it has no braces, else its parts.</summary>
    public static readonly Parser<ExpressionSyntax> Template = input =>
    {
        var at = (TokenInput)input;
        var token = at.Token;
        if (token.Kind != TokenKind.Text)
        {
            return No<ExpressionSyntax>(input);
        }

        return token.Text.AsSpan().IndexOfAny('{', '}') < 0
            ? Ok<ExpressionSyntax>(new LiteralSyntax(token.Span, LiteralKind.Text, token.Value), at.Next)
            : Ok<ExpressionSyntax>(new TemplateSyntax(token.Span, Parts(at)), at.Next);
    };

    private static ImmutableArray<TemplatePartSyntax> Parts(TokenInput input)
    {
        var text = input.State.Source.Text;
        var end = input.Token.Span.End;
        var quote = text[input.Token.Span.Start];
        var parts = ImmutableArray.CreateBuilder<TemplatePartSyntax>();
        var literal = new StringBuilder();
        var at = input.Token.Span.Start + 1;
        var start = at;
        while (at < end && !Texts.Closes(quote, text[at]))
        {
            if (text[at] == '{' && !IsDoubled(text, at, end))
            {
                AddLiteral(parts, literal, start, at);
                var hole = Hole(input.State, at, end, quote);
                parts.Add(hole);
                start = at = hole.Span.End;
                continue;
            }

            var length = text[at] == '\\' && at + 1 < end ? 2 : IsDoubled(text, at, end) ? 2 : 1;
            if (text[at] == '}' && length == 1)
            {
                input.State.Diagnostics.Add(GrammarDiagnostics.StrayBrace.At(input.State.Source, new(at, 1)).WithFix("Write `}}`", new(at, 1), "}}"));
            }

            literal.Append(text[at] is '{' or '}' ? text[at].ToString() : Texts.Unescape(text.AsSpan(at, length)));
            at += length;
        }

        AddLiteral(parts, literal, start, at);
        return parts.DrainToImmutable();
    }

    private static bool IsDoubled(string text, int at, int end) => text[at] is '{' or '}' && at + 1 < end && text[at + 1] == text[at];

    private static void AddLiteral(ImmutableArray<TemplatePartSyntax>.Builder parts, StringBuilder literal, int start, int end)
    {
        if (literal.Length > 0)
        {
            parts.Add(new(TextSpan.FromBounds(start, end), literal.ToString(), null, null));
            literal.Clear();
        }
    }

    /// <summary>An expression in braces; one that nothing closes goes to the end of the text, for whoever is just typing it.</summary>
    private static TemplatePartSyntax Hole(ParseState state, int start, int end, char quote)
    {
        var text = state.Source.Text;
        var close = Texts.HoleEnd(text, start + 1, end);
        var diagnostics = state.Diagnostics;
        var inner = close;
        if (close == 0)
        {
            state.Diagnostics.Add(GrammarDiagnostics.OpenBrace.At(state.Source, new(start, 1)).WithFix("Write `{{`", new(start, 1), "{{"));
            diagnostics = new();
            inner = Texts.Closes(quote, text[end - 1]) ? end - 1 : end;
        }

        var colon = Colon(text, start + 1, inner);
        var value = Value(state, TextSpan.FromBounds(start + 1, colon < 0 ? inner : colon), diagnostics);
        var span = TextSpan.FromBounds(start, close == 0 ? inner : close + 1);
        return new(span, null, value, colon < 0 ? null : text[(colon + 1)..inner]);
    }

    private static ExpressionSyntax Value(ParseState outer, TextSpan span, DiagnosticBag diagnostics)
    {
        var tokens = Lexer.Lex(outer.Source, span, diagnostics);
        var state = new ParseState(outer.Source, diagnostics, outer.Depth);
        var result = Expressions.Value(TokenInput.Over(tokens, 0, tokens.Length - 1, state));
        outer.PossibleDepth += state.PossibleDepth;
        var rest = (TokenInput)result.Remainder;
        if (!rest.AtEnd)
        {
            Advice.Unexpected(rest);
        }

        return result.Value;
    }

    /// <summary>The colon before a format: the first outside of brackets and quotes; -1 where there is none.</summary>
    private static int Colon(string text, int start, int end)
    {
        var depth = 0;
        var quote = '\0';
        for (var at = start; at < end; at++)
        {
            var c = text[at];
            if (quote != '\0')
            {
                quote = c == quote ? '\0' : quote;
                continue;
            }

            switch (c)
            {
                case '"' or '`':
                    quote = c;
                    break;
                case '(' or '[':
                    depth++;
                    break;
                case ')' or ']':
                    depth--;
                    break;
                case ':' when depth <= 0:
                    return at;
            }
        }

        return -1;
    }
}
