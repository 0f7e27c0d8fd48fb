using Sprache;
using static Lode.Syntax.Grammar.Combinators;

namespace Lode.Syntax.Grammar;

/// <summary>Keeps trees shallow: whoever reads one may recurse.</summary>
internal static class Nesting
{
    /// <summary>Counts a level of nesting; the parse of a declaration ends where there are too many.</summary>
    public static Parser<ExpressionSyntax> Nested(this Parser<ExpressionSyntax> parser) => input =>
    {
        var at = (TokenInput)input;
        var state = at.State;
        if (!state.Enter(at))
        {
            return Ok(Missing.Hole(at), state.End);
        }

        var isOutermost = state.IsOutermost;
        var before = state.PossibleDepth;
        var result = parser(input);
        state.Leave();
        return isOutermost && result.WasSuccessful && state.PossibleDepth - before >= ParseState.MaxDepth && TooDeep(result.Value) is { } deep
            ? Cut(at, deep, result)
            : result;
    };

    private static IResult<ExpressionSyntax> Cut(TokenInput at, ExpressionSyntax deep, IResult<ExpressionSyntax> result)
    {
        at.State.ReportTooDeep(new(deep.Span.Start, Math.Min(deep.Span.Length, 1)));
        return Ok<ExpressionSyntax>(new MissingSyntax(result.Value.Span), result.Remainder);
    }

    /// <summary>A node below too many others, found without recursion.</summary>
    private static ExpressionSyntax? TooDeep(ExpressionSyntax root)
    {
        var open = new Stack<(SyntaxNode Node, int Depth)>();
        open.Push((root, 1));
        while (open.TryPop(out var top))
        {
            if (top.Depth > ParseState.MaxDepth && top.Node is ExpressionSyntax deep)
            {
                return deep;
            }

            foreach (var child in top.Node.Children)
            {
                open.Push((child, top.Depth + (child is ExpressionSyntax ? 1 : 0)));
            }
        }

        return null;
    }
}
