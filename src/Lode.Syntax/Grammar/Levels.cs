using System.Collections.Immutable;
using Sprache;
using static Lode.Syntax.Grammar.Combinators;

namespace Lode.Syntax.Grammar;

/// <summary>The levels of operators, built from the rows of <see cref="OperatorTable"/>; every chain is a loop, so that no length overflows the stack.</summary>
internal static class Levels
{
    /// <summary>From tight to loose. The sides of <c>otherwise</c> are unary, so it comes after the sign.</summary>
    private static readonly ImmutableArray<Precedence> Order =
    [
        Precedence.Sign, Precedence.Otherwise, Precedence.Product, Precedence.Sum, Precedence.Comparison, Precedence.Not, Precedence.And, Precedence.Or,
    ];

    /// <summary>The parser of each level, the operands of the tightest being <paramref name="operand"/>.</summary>
    public static ImmutableDictionary<Precedence, Parser<ExpressionSyntax>> Over(Parser<ExpressionSyntax> operand)
    {
        var levels = ImmutableDictionary.CreateBuilder<Precedence, Parser<ExpressionSyntax>>();
        foreach (var precedence in Order)
        {
            var rows = OperatorTable.All.Where(row => row.Precedence == precedence).ToArray();
            operand = precedence switch
            {
                Precedence.Comparison => Comparisons.Over(rows, operand),
                Precedence.Or or Precedence.And => Flat(rows[0], operand),
                _ when rows[0].Placement == Placement.Prefix => Prefix(rows, operand),
                _ => Folded(rows, operand),
            };
            levels[precedence] = operand;
        }

        return levels.ToImmutable();
    }

    /// <summary>One operation over all operands of a chain: <c>a and b and c</c>.</summary>
    private static Parser<ExpressionSyntax> Flat(OperatorSyntax row, Parser<ExpressionSyntax> operand)
    {
        var rows = new OperatorRows([row]);
        var next = operand.OrHole();
        return input =>
        {
            var result = operand(input);
            var at = (TokenInput)result.Remainder;
            if (!result.WasSuccessful || rows.Match(at, out var behind) is null)
            {
                return result;
            }

            var sign = at.Token.Span;
            var operands = ImmutableArray.CreateBuilder<ExpressionSyntax>();
            operands.Add(result.Value);
            do
            {
                var right = next(behind);
                operands.Add(right.Value);
                at = (TokenInput)right.Remainder;
            }
            while (rows.Match(at, out behind) is not null);
            return Ok<ExpressionSyntax>(new OperationSyntax(Between((TokenInput)input, at), row, sign, operands.DrainToImmutable()).Counted(at), at);
        };
    }

    /// <summary>Operations of two, from the left: <c>(a - b) - c</c>.</summary>
    private static Parser<ExpressionSyntax> Folded(OperatorSyntax[] all, Parser<ExpressionSyntax> operand)
    {
        var rows = new OperatorRows(all);
        var next = operand.OrHole();
        return input =>
        {
            var result = operand(input);
            var at = (TokenInput)result.Remainder;
            if (!result.WasSuccessful || rows.Match(at, out var behind) is not { } row)
            {
                return result;
            }

            var left = result.Value;
            for (var found = row; found is not null; found = rows.Match(at, out behind))
            {
                var sign = OperatorSpan(at, behind);
                var right = next(behind);
                at = (TokenInput)right.Remainder;
                left = new OperationSyntax(Between((TokenInput)input, at), found, sign, [left, right.Value]).Counted(at);
            }

            if (row.Precedence == Precedence.Otherwise)
            {
                at.State.Pending.Add(new((OperationSyntax)left, default));
            }

            return Ok(left, at);
        };
    }

    /// <summary>Operators before their operand, which may have such operators itself.</summary>
    private static Parser<ExpressionSyntax> Prefix(OperatorSyntax[] all, Parser<ExpressionSyntax> operand)
    {
        var rows = new OperatorRows(all);
        Parser<ExpressionSyntax>? level = null;
        var next = Later(() => level!).OrHole().Nested();
        level = input =>
        {
            var at = (TokenInput)input;
            if (rows.Match(at, out var behind) is not { } row)
            {
                return operand(input);
            }

            var result = next(behind);
            var rest = (TokenInput)result.Remainder;
            return Ok<ExpressionSyntax>(new OperationSyntax(Between(at, rest), row, OperatorSpan(at, behind), [result.Value]).Counted(rest), rest);
        };
        return level;
    }

    /// <summary>The words of an operator.</summary>
    public static TextSpan OperatorSpan(TokenInput at, TokenInput behind) => TextSpan.FromBounds(at.Token.Span.Start, behind.PreviousEnd);

    /// <summary>Counts a node that can make the tree one deeper.</summary>
    public static T Counted<T>(this T node, TokenInput at)
        where T : ExpressionSyntax
    {
        at.State.PossibleDepth++;
        return node;
    }
}
