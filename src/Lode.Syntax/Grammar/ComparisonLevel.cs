using System.Collections.Immutable;
using Sprache;
using static Lode.Syntax.Grammar.Combinators;

namespace Lode.Syntax.Grammar;

/// <summary>Comparisons: one operator, before two operands at most, never a chain.</summary>
internal sealed class ComparisonLevel(OperatorSyntax[] all, Parser<ExpressionSyntax> right) : Level(all, right)
{
    private static readonly string Middle = OperatorTable.All.Single(row => row.Precedence == Precedence.And).Text;
    private static readonly Parser<Token?> And = Missing.Required(Reserved(Middle), Middle);

    /// <inheritdoc/>
    public override ExpressionSyntax Continue(TokenInput start, ExpressionSyntax first, ref TokenInput at)
    {
        var value = first;
        for (var count = 0; Rows.Match(at, out var behind) is { } row; count++)
        {
            var @operator = at;
            (row, behind) = WithoutNeedlessIs(row, at, behind);
            var sign = TextSpan.FromBounds(at.Token.Span.Start, behind.PreviousEnd);
            var operands = Operands(row, value, behind, out at);
            value = Operation(start, at, row, sign, operands);
            if (count == 1)
            {
                ComparisonAdvice.Chained(@operator, (OperationSyntax)value);
            }
        }

        return value;
    }

    private ImmutableArray<ExpressionSyntax> Operands(OperatorSyntax row, ExpressionSyntax first, TokenInput at, out TokenInput rest)
    {
        rest = at;
        if (row.Placement == Placement.Postfix)
        {
            return [first];
        }

        var second = Right(at);
        rest = (TokenInput)second.Remainder;
        if (row.Placement != Placement.Between)
        {
            return [first, second.Value];
        }

        var third = Right(And(rest).Remainder);
        rest = (TokenInput)third.Remainder;
        return [first, second.Value, third.Value];
    }

    /// <summary><c>x is in s</c>, <c>x is not between a and b</c>: English, but one word too many.</summary>
    private (OperatorSyntax Row, TokenInput Behind) WithoutNeedlessIs(OperatorSyntax row, TokenInput at, TokenInput behind)
    {
        if (row.Placement != Placement.Infix || !at.Is("is") || behind.IsCaret || !Rows.IsAt(behind) || behind.Is("not"))
        {
            return (row, behind);
        }

        var start = behind.Previous!.Is("not") ? at.Next : behind;
        if (Rows.Match(start, out var after) is not { } meant)
        {
            return (row, behind);
        }

        ComparisonAdvice.WithoutIs(at, start, meant);
        return (meant, after);
    }
}
