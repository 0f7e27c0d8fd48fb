using System.Collections.Immutable;
using Lode.Syntax;

namespace Lode.Formatting;

/// <summary>A comment as written, without the white space behind it.</summary>
/// <param name="Text">From <c>//</c> on.</param>
/// <param name="EndsLine">Whether it stands behind a token on the same line.</param>
/// <param name="BlankBefore">Whether an empty line stands above it.</param>
internal sealed record Comment(string Text, bool EndsLine, bool BlankBefore);

/// <summary>What lies between two tokens: comments and empty lines.</summary>
/// <param name="Comments">In the order of the text.</param>
/// <param name="BlankBeforeToken">Whether an empty line stands directly above the token's line.</param>
internal sealed record Gap(ImmutableArray<Comment> Comments, bool BlankBeforeToken)
{
    /// <summary>The comment that ends the line of the token before, if any.</summary>
    public Comment? EndOfLine => Comments is [{ EndsLine: true } first, ..] ? first : null;

    /// <summary>The comments on lines of their own.</summary>
    public IEnumerable<Comment> OwnLines => Comments.Where(comment => !comment.EndsLine);

    /// <summary>Whether an empty line stands above the first thing on a line of its own.</summary>
    public bool BlankBeforeFirst => OwnLines.FirstOrDefault()?.BlankBefore ?? BlankBeforeToken;

    /// <summary>Whether an empty line stands anywhere in it.</summary>
    public bool HasBlank => BlankBeforeToken || Comments.Any(comment => comment.BlankBefore);

    /// <summary>The gap in front of a token.</summary>
    public static Gap Before(SourceText source, Token token)
    {
        var trivia = source.Text.AsSpan(token.FullStart, token.Span.Start - token.FullStart);
        var comments = ImmutableArray.CreateBuilder<Comment>();
        var sameLine = token.FullStart > 0;
        var lineEnds = 0;
        for (var i = 0; i < trivia.Length; i++)
        {
            if (trivia[i] is '\n' || (trivia[i] is '\r' && (i + 1 == trivia.Length || trivia[i + 1] is not '\n')))
            {
                lineEnds++;
                sameLine = false;
            }
            else if (trivia[i] is '/')
            {
                var length = trivia[i..].IndexOfAny('\r', '\n');
                var end = length < 0 ? trivia.Length : i + length;
                comments.Add(new(trivia[i..end].TrimEnd().ToString(), sameLine, lineEnds > 1));
                lineEnds = 0;
                i = end - 1;
            }
        }

        return new(comments.DrainToImmutable(), lineEnds > 1);
    }
}
