using System.Collections.Frozen;
using System.Collections.Immutable;
using Lode.Syntax;

namespace Lode.Editor;

/// <summary>The colours of a file: what each token is, as far as the text and what it refers to say.</summary>
public static class SemanticTokens
{
    private static readonly FrozenSet<string> Words =
        SyntaxFacts.ContextualWords.Concat(SyntaxFacts.PeriodWords.Keys).ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Marks = SyntaxFacts.Punctuation.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The tokens of a file in the order of its text, none over another.</summary>
    public static ImmutableArray<SemanticToken> Of(Document document) => Of(document, new(0, document.Source.Text.Length));

    /// <summary>The tokens that touch a stretch of a file.</summary>
    public static ImmutableArray<SemanticToken> Of(Document document, TextSpan within)
    {
        var names = new NameClasses(document);
        var templates = document.Tree.Declarations.Where(d => d.Span.Start <= within.End && within.Start <= d.Span.End)
            .SelectMany(d => d.DescendantsAndSelf()).OfType<TemplateSyntax>().DistinctBy(t => t.Span).ToDictionary(t => t.Span);
        var tokens = document.Tree.Tokens.Where(token => token.Kind != TokenKind.EndOfFile && Touches(token.Span))
            .SelectMany(token => templates.TryGetValue(token.Span, out var template) ? Pieces(template, names) : One(token, names));
        return [.. tokens.Concat(Comments(document.Tree)).Where(token => token.Span.Length > 0 && Touches(token.Span)).OrderBy(token => token.Span.Start)];

        bool Touches(TextSpan span) => span.Start <= within.End && within.Start <= span.End;
    }

    private static IEnumerable<SemanticToken> One(Token token, NameClasses names) =>
        ClassOf(token, names) is var (kind, traits) ? [new(token.Span, kind, traits)] : [];

    private static (TokenClass Class, TokenTraits Traits)? ClassOf(Token token, NameClasses names) => token.Kind switch
    {
        TokenKind.Number or TokenKind.Percent or TokenKind.Money or TokenKind.Date => (TokenClass.Number, TokenTraits.None),
        TokenKind.Text => names.At(token.Span) ?? (TokenClass.String, TokenTraits.None),
        TokenKind.Reserved => names.At(token.Span) ?? (TokenClass.Keyword, TokenTraits.None),
        TokenKind.Symbol when !Marks.Contains(token.Text) => (TokenClass.Operator, TokenTraits.None),
        TokenKind.Name => names.At(token.Span)
            ?? (Words.Contains(token.Text) ? (TokenClass.Keyword, TokenTraits.None) : (TokenClass.Variable, TokenTraits.None)),
        _ => null,
    };

    /// <summary>A text with expressions in braces: the text around them, and what stands in them.</summary>
    private static IEnumerable<SemanticToken> Pieces(TemplateSyntax template, NameClasses names)
    {
        var at = template.Span.Start;
        foreach (var hole in template.Parts.Where(part => part.Value is not null))
        {
            yield return new(TextSpan.FromBounds(at, hole.Span.Start), TokenClass.String, TokenTraits.None);
            foreach (var token in Inside(hole.Value!, names).OrderBy(token => token.Span.Start))
            {
                yield return token;
            }

            at = hole.Span.End;
        }

        yield return new(TextSpan.FromBounds(at, template.Span.End), TokenClass.String, TokenTraits.None);
    }

    private static IEnumerable<SemanticToken> Inside(ExpressionSyntax expression, NameClasses names) => expression.DescendantsAndSelf().SelectMany(node => node switch
    {
        NameSyntax { IsMissing: false } name when names.At(name.Span) is var (kind, traits) => new SemanticToken[] { new(name.Span, kind, traits) },
        LiteralSyntax literal => [Literal(literal, names)],
        OperationSyntax operation => [new(operation.OperatorSpan, char.IsLetter(operation.Operator.Text[0]) ? TokenClass.Keyword : TokenClass.Operator, TokenTraits.None)],
        _ => [],
    });

    private static SemanticToken Literal(LiteralSyntax literal, NameClasses names)
    {
        var span = literal.Unit is { } unit ? TextSpan.FromBounds(literal.Span.Start, Math.Max(literal.Span.Start, unit.Span.Start)) : literal.Span;
        return literal.Kind switch
        {
            LiteralKind.Text when names.At(literal.Span) is var (kind, traits) => new(span, kind, traits),
            LiteralKind.Text => new(span, TokenClass.String, TokenTraits.None),
            LiteralKind.Boolean or LiteralKind.Unknown or LiteralKind.Today or LiteralKind.This => new(span, TokenClass.Keyword, TokenTraits.None),
            _ => new(span, TokenClass.Number, TokenTraits.None),
        };
    }

    private static IEnumerable<SemanticToken> Comments(SyntaxTree tree) => tree.Comments.Select(comment => new SemanticToken(
        comment, TokenClass.Comment, tree.Source.Slice(comment).StartsWith("///", StringComparison.Ordinal) ? TokenTraits.Documentation : TokenTraits.None));
}
