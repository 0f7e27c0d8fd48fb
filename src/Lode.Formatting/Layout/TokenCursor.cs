using System.Collections.Immutable;
using Lode.Syntax;

namespace Lode.Formatting;

/// <summary>
/// The tokens of one declaration, each handed out once and in order with the comments around it: a layout decides what stands
/// between tokens, and cannot lose or change any.
/// </summary>
internal sealed class TokenCursor(SourceText source, ReadOnlyMemory<Token> tokens)
{
    private int _next;

    /// <summary>Whether every token has been handed out.</summary>
    public bool IsAtEnd => _next == tokens.Length;

    /// <summary>Whether a symbol or a word comes next.</summary>
    public bool At(string word) => !IsAtEnd && Current.Is(word) && Current.Kind is TokenKind.Symbol or TokenKind.Reserved or TokenKind.Name;

    private Token Current => tokens.Span[_next];

    /// <summary>The next token with the comments before it on lines of their own, and the one behind it.</summary>
    public Doc Token()
    {
        if (IsAtEnd || At(","))
        {
            return Comma(isWanted: !IsAtEnd);
        }

        var parts = new List<Doc>();
        if (_next > 0)
        {
            var gap = Gap.Before(source, Current);
            ImmutableArray<Comment> comments = [.. gap.OwnLines];
            for (var i = 0; i < comments.Length; i++)
            {
                var blankAfter = i + 1 < comments.Length ? comments[i + 1].BlankBefore : gap.BlankBeforeToken;
                parts.AddRange([new FreshLineDoc(), new CommentDoc(comments[i].Text), Doc.HardLine(blankAfter)]);
            }
        }

        parts.Add(Doc.Text(Current.Text));
        _next++;
        AddEndingComment(parts);
        return parts.Count == 1 ? parts[0] : Doc.Concat([.. parts]);
    }

    /// <summary>A comma, written or not, is printed where one is wanted, before the comments around it.</summary>
    public Doc Comma(bool isWanted)
    {
        var parts = new List<Doc> { isWanted ? Doc.Text(",") : Doc.Empty };
        if (At(","))
        {
            var gap = Gap.Before(source, Current);
            parts.AddRange(gap.Comments.SelectMany<Comment, Doc>(
                comment => comment.EndsLine ? [new CommentDoc(comment.Text)] : [new FreshLineDoc(), new CommentDoc(comment.Text)]));
            _next++;
            AddEndingComment(parts);
        }

        return parts.Count == 1 ? parts[0] : Doc.Concat([.. parts]);
    }

    /// <summary>The tokens that begin before an offset, a space between each two.</summary>
    public Doc Until(int offset) => Spaced(() => Current.Span.Start < offset);

    /// <summary>The tokens up to a symbol, a space between each two.</summary>
    public Doc UntilSymbol(string symbol) => Spaced(() => Current.Kind != TokenKind.Symbol || Current.Text != symbol);

    private Doc Spaced(Func<bool> belongs)
    {
        var parts = new List<Doc>();
        while (!IsAtEnd && belongs())
        {
            if (parts.Count > 0 && !Current.Is(","))
            {
                parts.Add(Doc.Space);
            }

            parts.Add(Token());
        }

        return parts.Count == 1 ? parts[0] : Doc.Concat([.. parts]);
    }

    /// <summary>The tokens of a unit, a type or a literal: a space between words, none around <c>/</c> and <c>*</c>.</summary>
    public Doc Compact(TextSpan span)
    {
        var parts = new List<Doc>();
        var tight = true;
        while (!IsAtEnd && Current.Span.Start < span.End)
        {
            var isSymbol = Current.Kind is TokenKind.Symbol;
            parts.Add(tight || isSymbol ? Doc.Empty : Doc.Space);
            parts.Add(Token());
            tight = isSymbol;
        }

        return Doc.Concat([.. parts]);
    }

    /// <summary>A line end, with an empty line if the author left one here.</summary>
    public Doc LineEnd() => Doc.HardLine(!IsAtEnd && Gap.Before(source, Current).BlankBeforeFirst);

    /// <summary>The comment behind the token just handed out; behind the comma, if one follows.</summary>
    private void AddEndingComment(List<Doc> parts)
    {
        if (!IsAtEnd && !At(",") && Gap.Before(source, Current).EndOfLine is { } ending)
        {
            parts.Add(new CommentDoc(ending.Text));
        }
    }
}
