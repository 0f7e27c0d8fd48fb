using System.Collections.Immutable;
using Lode.Syntax.Grammar;

namespace Lode.Syntax;

/// <summary>What could be written at a place of a file, as the grammar that parses it says. What stands behind the place is not looked at.</summary>
/// <param name="Word">What is being typed: the name, word or text that begins before the place and reaches it; empty where none does.</param>
/// <param name="Before">The token before that word, where there is one.</param>
/// <param name="Start">Where the declaration begins that the place belongs to.</param>
/// <param name="StartsLine">Whether nothing stands before the word on its line.</param>
/// <param name="Words">Words and marks of the language.</param>
/// <param name="Roles">What names may stand for.</param>
public sealed record Fitting(
    TextSpan Word, Token? Before, int Start, bool StartsLine, IReadOnlySet<string> Words, IReadOnlySet<NameRole> Roles)
{
    /// <summary>What fits at an offset; null in comments, numbers and marks, where nothing is to be offered.</summary>
    public static Fitting? At(SyntaxTree tree, int offset)
    {
        var last = tree.Declarations.LastOrDefault(d => d is not ErrorSyntax && d.Span.Start < offset);
        var start = last?.Span.Start ?? 0;
        if (last is not null && Hole(tree, last, offset) is { } hole)
        {
            return Of(tree.Source, Lexer.Lex(tree.Source, hole, new()), 0, offset, start, isHole: true);
        }

        return Of(tree.Source, tree.Tokens, Index(tree.Tokens, start), offset, start, isHole: false);
    }

    /// <summary>The inside of the braces of a text that the offset lies in; null where it lies in none.</summary>
    private static TextSpan? Hole(SyntaxTree tree, DeclarationSyntax declaration, int offset)
    {
        var index = Index(tree.Tokens, offset) - 1;
        if (index < 0 || tree.Tokens[index] is not { Kind: TokenKind.Text } text || offset > text.Span.End)
        {
            return null;
        }

        var part = declaration.DescendantsAndSelf().OfType<TemplatePartSyntax>()
            .FirstOrDefault(p => p.Literal is null && p.Span.Start < offset && offset <= p.Span.End);
        if (part is null)
        {
            return null;
        }

        var isClosed = tree.Source.Text[part.Span.End - 1] == '}';
        var inner = TextSpan.FromBounds(part.Span.Start + 1, part.Span.End - (isClosed ? 1 : 0) - (part.Format is { } format ? format.Length + 1 : 0));
        return offset <= inner.End ? inner : null;
    }

    private static Fitting? Of(SourceText source, ImmutableArray<Token> tokens, int first, int offset, int start, bool isHole)
    {
        var count = Index(tokens, offset);
        var typed = count > 0 && IsTyped(tokens[count - 1], offset) ? tokens[count - 1] : null;
        if (typed is null && count > 0 && IsLiteralOrMark(tokens[count - 1], offset))
        {
            return null;
        }

        count -= typed is null ? 0 : 1;
        var before = count > 0 ? tokens[count - 1] : null;
        var wordStart = typed?.Span.Start ?? offset;
        var gap = source.Text.AsSpan(before?.Span.End ?? tokens[0].FullStart, wordStart - (before?.Span.End ?? tokens[0].FullStart));
        var line = gap[(gap.LastIndexOfAny('\n', '\r') + 1)..];
        if (typed is null && line.Contains("//", StringComparison.Ordinal))
        {
            return null;
        }

        var log = new FittingLog(startsLine: !isHole && (before is null || line.Length < gap.Length));
        var state = new ParseState(source, new()) { Fitting = log };
        if (isHole)
        {
            Expressions.Value(TokenInput.Over(tokens, 0, count, state));
        }
        else
        {
            start = Read(source, [.. tokens[Math.Min(first, count)..count], tokens[^1]], state) ?? wordStart;
        }

        if (log is { Words.Count: 0, Roles.Count: 0 } && before is not null && Splitter.DemandsMore(before))
        {
            log.Roles.Add(before.Text == "." ? NameRole.Member : NameRole.Value);
        }

        return new(Typed(typed, offset), before, start, log.StartsLine, log.Words, log.Roles);
    }

    /// <summary>Parses the last declaration before the place, and looks whether another may begin there; the start of the one that goes on.</summary>
    private static int? Read(SourceText source, ImmutableArray<Token> before, ParseState state)
    {
        var (start, end) = Splitter.Split(source, before).LastOrDefault();
        if (end > start)
        {
            Declarations.Declaration(TokenInput.Over(before, start, end, state));
        }

        if (state.Fitting is { IsOpen: true, StartsLine: true } log)
        {
            log.Words.UnionWith(SyntaxFacts.DeclarationWords);
        }

        return end > start ? before[start].Span.Start : null;
    }

    private static bool IsTyped(Token token, int offset) => token.Kind switch
    {
        TokenKind.Name or TokenKind.Reserved => offset <= token.Span.End,
        TokenKind.Text => offset < token.Span.End || (offset == token.Span.End && !IsClosed(token)),
        TokenKind.Bad => offset <= token.Span.End && token.Text[0] is '`',
        _ => false,
    };

    private static bool IsLiteralOrMark(Token token, int offset) =>
        offset < token.Span.End || (offset == token.Span.End && token.Kind is TokenKind.Number or TokenKind.Percent or TokenKind.Money or TokenKind.Date);

    /// <summary>A name or text without its closing mark goes to the end of its line, and is typed up to the place only.</summary>
    private static TextSpan Typed(Token? typed, int offset) =>
        typed is null ? new(offset, 0) : IsClosed(typed) ? typed.Span : TextSpan.FromBounds(typed.Span.Start, offset);

    private static bool IsClosed(Token token) => token.Kind == TokenKind.Bad || token.Text[0] is not ('`' or '"')
        ? token.Kind is TokenKind.Name or TokenKind.Reserved
        : token.Text.Length > 1 && token.Text[^1] == token.Text[0];

    /// <summary>How many tokens begin before an offset.</summary>
    private static int Index(ImmutableArray<Token> tokens, int offset)
    {
        var (low, high) = (0, tokens.Length - 1);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = tokens[middle].Span.Start < offset ? (middle + 1, high) : (low, middle);
        }

        return low;
    }
}
