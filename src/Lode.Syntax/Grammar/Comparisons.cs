using System.Collections.Immutable;
using Sprache;
using static Lode.Syntax.Grammar.Combinators;

namespace Lode.Syntax.Grammar;

/// <summary>The level of comparisons: one operator, before two operands at most, never a chain.</summary>
internal static class Comparisons
{
    private static readonly string Between = OperatorTable.All.Single(row => row.Precedence == Precedence.And).Text;

    /// <summary>Comparisons of operands.</summary>
    public static Parser<ExpressionSyntax> Over(OperatorSyntax[] all, Parser<ExpressionSyntax> operand)
    {
        var rows = new OperatorRows(all);
        var next = operand.OrHole();
        var and = Missing.Required(Reserved(Between), Between);
        return input =>
        {
            var at = (TokenInput)input;
            var mark = at.State.Pending.Count;
            var result = operand(input);
            if (!result.WasSuccessful)
            {
                return result;
            }

            var rest = (TokenInput)result.Remainder;
            var value = result.Value;
            for (var count = 0; rows.Match(rest, out var behind) is { } row; count++)
            {
                if (count > 0)
                {
                    Advice.Chained(rest, row, value);
                }

                (row, behind) = WithoutNeedlessIs(rows, row, rest, behind);
                var sign = Levels.OperatorSpan(rest, behind);
                var operands = Operands(row, value, behind, next, and, out rest);
                value = new OperationSyntax(Combinators.Between(at, rest), row, sign, operands).Counted(rest);
            }

            Otherwise.Surround(at.State, mark, value.Span);
            return Ok(value, rest);
        };
    }

    private static ImmutableArray<ExpressionSyntax> Operands(
        OperatorSyntax row, ExpressionSyntax first, TokenInput at, Parser<ExpressionSyntax> next, Parser<Token?> and, out TokenInput rest)
    {
        rest = at;
        if (row.Placement == Placement.Postfix)
        {
            return [first];
        }

        var second = next(at);
        rest = (TokenInput)second.Remainder;
        if (row.Placement != Placement.Between)
        {
            return [first, second.Value];
        }

        var third = next(and(rest).Remainder);
        rest = (TokenInput)third.Remainder;
        return [first, second.Value, third.Value];
    }

    /// <summary><c>x is in s</c>, <c>x is not between a and b</c>: English, but one word too many.</summary>
    private static (OperatorSyntax Row, TokenInput Behind) WithoutNeedlessIs(OperatorRows rows, OperatorSyntax row, TokenInput at, TokenInput behind)
    {
        if (row.Placement != Placement.Infix || !at.Is("is") || !rows.IsAt(behind) || behind.Is("not"))
        {
            return (row, behind);
        }

        var start = behind.Previous!.Is("not") ? at.Next : behind;
        if (rows.Match(start, out var after) is not { } meant)
        {
            return (row, behind);
        }

        Advice.WriteWithoutIs(at, start, meant);
        return (meant, after);
    }
}
