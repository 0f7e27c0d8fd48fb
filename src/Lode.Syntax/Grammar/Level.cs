using System.Collections.Immutable;
using Sprache;
using static Lode.Syntax.Grammar.Combinators;

namespace Lode.Syntax.Grammar;

/// <summary>The operators of one precedence.</summary>
/// <param name="all">Their rows.</param>
/// <param name="right">What stands right of them.</param>
internal abstract class Level(OperatorSyntax[] all, Parser<ExpressionSyntax> right)
{
    /// <summary>Their rows.</summary>
    public OperatorRows Rows { get; } = new(all);

    /// <summary>Whether they stand before their operand.</summary>
    public bool IsPrefix { get; } = all[0].Placement == Placement.Prefix;

    /// <summary>What stands right of them.</summary>
    protected Parser<ExpressionSyntax> Right { get; } = right;

    /// <summary>The operations whose first operand has been read, <paramref name="at"/> being behind it.</summary>
    public abstract ExpressionSyntax Continue(TokenInput start, ExpressionSyntax first, ref TokenInput at);

    /// <summary>An operator before its operand, which may have such operators itself.</summary>
    public IResult<ExpressionSyntax> Prefix(TokenInput start, Parser<ExpressionSyntax> operand)
    {
        var row = Rows.Match(start, out var behind)!;
        var result = operand.OrHole().Nested()(behind);
        var at = (TokenInput)result.Remainder;
        return Ok(Operation(start, at, row, TextSpan.FromBounds(start.Token.Span.Start, behind.PreviousEnd), [result.Value]), at);
    }

    /// <summary>An operation; it may make the tree one deeper.</summary>
    protected static ExpressionSyntax Operation(
        TokenInput start, TokenInput behind, OperatorSyntax row, TextSpan sign, ImmutableArray<ExpressionSyntax> operands)
    {
        start.State.PossibleDepth++;
        return new OperationSyntax(Between(start, behind), row, sign, operands);
    }
}

/// <summary>Operators whose chain is one operation over all its operands: <c>a and b and c</c>.</summary>
internal sealed class FlatLevel(OperatorSyntax[] all, Parser<ExpressionSyntax> right) : Level(all, right)
{
    /// <inheritdoc/>
    public override ExpressionSyntax Continue(TokenInput start, ExpressionSyntax first, ref TokenInput at)
    {
        if (Rows.Match(at, out var behind) is not { } row)
        {
            return first;
        }

        var sign = at.Token.Span;
        var operands = ImmutableArray.CreateBuilder<ExpressionSyntax>();
        operands.Add(first);
        do
        {
            var next = Right(behind);
            operands.Add(next.Value);
            at = (TokenInput)next.Remainder;
        }
        while (Rows.Match(at, out behind) is not null);
        return Operation(start, at, row, sign, operands.DrainToImmutable());
    }
}

/// <summary>Operators of two operands, from the left: <c>(a - b) - c</c>.</summary>
internal sealed class FoldedLevel(OperatorSyntax[] all, Parser<ExpressionSyntax> right) : Level(all, right)
{
    /// <inheritdoc/>
    public override ExpressionSyntax Continue(TokenInput start, ExpressionSyntax first, ref TokenInput at)
    {
        var value = first;
        while (!IsPrefix && Rows.Match(at, out var behind) is { } row)
        {
            var sign = TextSpan.FromBounds(at.Token.Span.Start, behind.PreviousEnd);
            var next = Right(behind);
            at = (TokenInput)next.Remainder;
            value = Operation(start, at, row, sign, [value, next.Value]);
        }

        if (value is OperationSyntax { Operator.Precedence: Precedence.Otherwise } operation && value != first)
        {
            at.State.Pending.Add(new(operation, default));
        }

        return value;
    }
}
