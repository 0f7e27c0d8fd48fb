using Sprache;
using static Lode.Syntax.Grammar.Combinators;

namespace Lode.Syntax.Grammar;

/// <summary>
/// An <c>otherwise</c> beside another operator is read in two ways by two people, so it must have parentheses. Which operators are beside it
/// is known only when the whole expression has been read.
/// </summary>
internal static class Otherwise
{
    /// <summary>A whole expression: what stands in it, or is it, has no operator around it but its own.</summary>
    public static Parser<ExpressionSyntax> Whole(this Parser<ExpressionSyntax> parser) => input =>
    {
        var state = ((TokenInput)input).State;
        var mark = state.Pending.Count;
        var result = parser(input);
        if (state.Pending.Count > mark)
        {
            Report(state, mark, result.Value);
        }

        return result;
    };

    /// <summary>Notes the comparison or sum around the pending ones.</summary>
    public static void Surround(ParseState state, int mark, TextSpan span)
    {
        for (var i = mark; i < state.Pending.Count; i++)
        {
            if (state.Pending[i].Around.Length == 0)
            {
                state.Pending[i] = state.Pending[i] with { Around = span };
            }
        }
    }

    private static void Report(ParseState state, int mark, ExpressionSyntax whole)
    {
        var pending = state.Pending[mark..];
        state.Pending.RemoveRange(mark, pending.Count);
        foreach (var (operation, around) in pending)
        {
            if (operation.Span != whole.Span)
            {
                var near = around.Length == 0 || around == operation.Span ? whole.Span : around;
                state.Diagnostics.Add(Ambiguous(state.Source, operation, near, whole.Span));
                return;
            }
        }
    }

    private static Diagnostic Ambiguous(SourceText source, OperationSyntax operation, TextSpan around, TextSpan whole)
    {
        var span = operation.Span;
        var last = operation.Operands[^1].Span;
        var first = operation;
        while (first.Operands[0] is OperationSyntax { Operator.Precedence: Precedence.Otherwise } inner)
        {
            first = inner;
        }

        var left = TextSpan.FromBounds(around.Start, first.Operands[0].Span.End);
        var right = TextSpan.FromBounds(last.Start, around.End);
        var middle = source.Slice(TextSpan.FromBounds(left.End, right.Start));
        var wide = Bracketed(source, left, left != first.Operands[0].Span) + middle + Bracketed(source, right, right != last);
        if (around != whole)
        {
            wide = $"({wide})";
        }

        var narrow = $"({source.Slice(span)})";
        var near = source.Slice(TextSpan.FromBounds(around.Start, span.Start)) + narrow + source.Slice(TextSpan.FromBounds(span.End, around.End));
        return GrammarDiagnostics.AmbiguousOtherwise.At(source, span, Short(near), Short(wide))
            .WithFix($"Write `{Short(near)}`", span, narrow)
            .WithFix($"Write `{Short(wide)}`", around, wide);
    }

    private static string Bracketed(SourceText source, TextSpan span, bool isNeeded) => isNeeded ? $"({source.Slice(span)})" : source.Slice(span);

    private static string Short(string text) => text.Length <= 80 ? text : text[..77] + "...";
}
