using Lode.Runtime;
using Lode.Semantics;

namespace Lode.Interpreter;

/// <summary>By how much a comparison holds or fails.</summary>
internal static class Margins
{
    private static readonly Dictionary<Op, (string Symbol, string Opposite)> Symbols = new()
    {
        [Op.Less] = ("<", ">="), [Op.LessOrEqual] = ("<=", ">"), [Op.Greater] = (">", "<="), [Op.GreaterOrEqual] = (">=", "<"), [Op.Equal] = ("==", "!="),
    };

    /// <summary>The margin of a comparison of numbers or dates, of <c>between</c> that of the end that decides; null of anything else.</summary>
    public static string? Of(BoundExpression node, Evaluator frame) => node switch
    {
        BoundOperation { Op: Op.Not, Operands: [BoundOperation inner] } not when ReferenceEquals(inner.Origin, not.Origin) => Of(inner, frame, negated: true),
        BoundOperation operation => Of(operation, frame, negated: false),
        _ => null,
    };

    private static string? Of(BoundOperation node, Evaluator frame, bool negated)
    {
        if (node.Op == Op.And && node.Operands.All(o => o is BoundOperation && ReferenceEquals(o.Origin, node.Origin)))
        {
            // `between`: the end that fails, else the nearer one.
            return node.Operands.Select(o => Measure((BoundOperation)o, frame, negated)).Where(m => m is not null)
                .OrderBy(m => m!.Holds != negated).ThenBy(m => m!.Distance).FirstOrDefault()?.Text;
        }

        return Measure(node, frame, negated)?.Text;
    }

    private static Measured? Measure(BoundOperation node, Evaluator frame, bool negated)
    {
        if (!Symbols.TryGetValue(node.Op, out var symbols) || node.Operands[0].Type is not (NumberType or DateType))
        {
            return null;
        }

        var (a, b) = (frame.Evaluate(node.Operands[0]), frame.Evaluate(node.Operands[1]));
        var truth = OperationTable.Apply(node.Op, [a, b]);
        if (Ends(a) is not { } x || Ends(b) is not { } y)
        {
            return null;
        }

        var style = Style(node.Operands[0].Type, node.Operands[1].Type);
        var symbol = negated ? symbols.Opposite : symbols.Symbol;
        var comparison = $"{FormattedText.Range(x.Low, x.High, style)} {symbol} {FormattedText.Range(y.Low, y.High, style)}";
        if (truth is not BooleanValue { IsTrue: var isTrue })
        {
            return new(false, double.PositiveInfinity, $"{comparison}: open");
        }

        // Of ranges the nearest ends count: at least by so much.
        var distance = Math.Max(0, Math.Max(x.Low - y.High, y.Low - x.High));
        var isExact = a is NumberValue && b is NumberValue;
        var words = (isTrue != negated, isExact && distance == 0, node.Op) switch
        {
            (true, true, _) => "holds, with nothing to spare",
            (true, false, _) => "holds by",
            (false, true, Op.Equal) => "both are the same",
            (false, true, _) => "short of it by nothing: they are equal",
            (false, false, Op.Equal) => "off by",
            (false, false, _) => x.High < y.Low ? "short by" : "over by",
        };
        if (isTrue && node.Op == Op.Equal)
        {
            return negated ? new(isTrue, 0, $"{comparison}: both are the same") : null;
        }

        var amount = isExact && distance == 0 ? "" : $" {(isExact ? "" : "at least ")}{Distance(distance, style)}";
        return new(isTrue, distance, $"{comparison}: {words}{amount}");
    }

    private static string Distance(double distance, NumberStyle style) => style switch
    {
        NumberStyle.Date => distance == 1 ? "1 day" : $"{ValueText.Number(distance)} days",
        NumberStyle.Percent => $"{ValueText.Number(Clean(distance * 100))} points",
        NumberStyle.Money => ValueText.Money(distance),
        _ => ValueText.Number(Clean(distance)),
    };

    // Twelve digits: what the subtraction of two doubles adds behind them is noise to a reader.
    private static double Clean(double value) => double.Parse(value.ToString("G12"));

    private static NumberStyle Style(LodeType a, LodeType b) =>
        ValueRenderer.StyleOf(a) is not NumberStyle.Plain and var style ? style : ValueRenderer.StyleOf(b);

    private static (double Low, double High)? Ends(Value value) => value switch
    {
        NumberValue n => (n.Number, n.Number),
        RangeValue r => (r.Low, r.High),
        _ => null,
    };

    private sealed record Measured(bool Holds, double Distance, string Text);
}
