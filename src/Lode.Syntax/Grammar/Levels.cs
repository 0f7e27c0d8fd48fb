using System.Collections.Immutable;
using Sprache;
using static Lode.Syntax.Grammar.Combinators;

namespace Lode.Syntax.Grammar;

/// <summary>
/// Expressions over operands, level by level, from the rows of <see cref="OperatorTable"/>. A loop climbs the levels and each chain is
/// a loop, so that the stack grows with brackets alone.
/// </summary>
internal sealed class Levels
{
    /// <summary>From tight to loose. The sides of <c>otherwise</c> are unary, so it comes after the sign.</summary>
    private static readonly ImmutableArray<Precedence> Order =
    [
        Precedence.Sign, Precedence.Otherwise, Precedence.Product, Precedence.Sum,
        Precedence.Comparison, Precedence.Not, Precedence.And, Precedence.Or,
    ];

    private readonly Parser<ExpressionSyntax> _operand;
    private readonly Parser<ExpressionSyntax>[] _parsers;
    private readonly Level[] _levels;

    /// <summary>The levels over an operand.</summary>
    public Levels(Parser<ExpressionSyntax> operand)
    {
        _operand = operand;
        _parsers = [.. Order.Select((_, level) => Up(level))];
        _levels = [.. Order.Select((precedence, level) => Make(precedence, Right(level)))];
    }

    /// <summary>Expressions of a level and of all tighter ones.</summary>
    public Parser<ExpressionSyntax> At(Precedence level) => _parsers[Order.IndexOf(level)];

    private static Level Make(Precedence precedence, Parser<ExpressionSyntax> right)
    {
        var rows = OperatorTable.All.Where(row => row.Precedence == precedence).ToArray();
        return precedence switch
        {
            Precedence.Comparison => new ComparisonLevel(rows, right),
            Precedence.Or or Precedence.And => new FlatLevel(rows, right),
            _ => new FoldedLevel(rows, right),
        };
    }

    /// <summary>An operand, perhaps behind operators of its own, then every level's operators up to the given one.</summary>
    private Parser<ExpressionSyntax> Up(int highest) => input =>
    {
        var start = (TokenInput)input;
        var mark = start.State.Pending.Count;
        var level = PrefixAt(start, highest);
        var first = level is { } prefix ? _levels[prefix].Prefix(start, _parsers[prefix]) : _operand(input);
        if (!first.WasSuccessful)
        {
            return first;
        }

        var at = (TokenInput)first.Remainder;
        var value = first.Value;
        for (var i = level ?? 0; i <= highest; i++)
        {
            if (at.MayBe(Order[i]))
            {
                value = _levels[i].Continue(start, value, ref at);
            }

            if (Order[i] == Precedence.Comparison && start.State.Pending.Count > mark)
            {
                Otherwise.Surround(start.State, mark, value.Span);
            }
        }

        return Ok(value, at);
    };

    /// <summary>The level of the operator that stands here before its operand.</summary>
    private int? PrefixAt(TokenInput at, int highest)
    {
        for (var i = 0; i <= highest; i++)
        {
            if (at.MayBe(Order[i]) && _levels[i].IsPrefix && _levels[i].Rows.IsAt(at))
            {
                return i;
            }
        }

        return null;
    }

    /// <summary>
    /// What stands right of an operator: something tighter. A looser operator before its operand is read too, and its parentheses asked for.
    /// </summary>
    private Parser<ExpressionSyntax> Right(int level)
    {
        var tighter = level == 0 ? _operand : _parsers[level - 1];
        return tighter.Or(input =>
        {
            var at = (TokenInput)input;
            if (at.IsCaret || PrefixAt(at, Order.Length - 1) is not { } loose || loose <= level)
            {
                return No<ExpressionSyntax>(input);
            }

            var result = _parsers[loose](input);
            Advice.NeedsParentheses(at, result.Value.Span);
            return result;
        }).OrHole();
    }
}
