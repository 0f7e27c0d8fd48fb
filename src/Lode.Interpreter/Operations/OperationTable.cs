using Lode.Semantics;

namespace Lode.Interpreter;

/// <summary>The meaning of every operation as a function of the values of its operands.</summary>
internal static class OperationTable
{
    /// <summary>The value of an operation.</summary>
    public static Value Apply(Op op, Value[] v) => op switch
    {
        Op.And => Logic.And(v),
        Op.Or => Logic.Or(v),
        Op.Not => Logic.Not(v[0]),
        Op.IsKnown => Value.Of(v[0].IsKnown),
        Op.Otherwise => Otherwise(v),

        Op.Equal => Comparison.Equal(v[0], v[1]),
        Op.Less => Comparison.Less(v[0], v[1]),
        Op.LessOrEqual => Comparison.LessOrEqual(v[0], v[1]),
        // Written out rather than as `b < a`, so that missing cells keep the order of reading.
        Op.Greater => Logic.Not(Comparison.LessOrEqual(v[0], v[1])),
        Op.GreaterOrEqual => Logic.Not(Comparison.Less(v[0], v[1])),

        Op.Add => Arithmetic.Apply(v[0], v[1], (a, b) => a + b),
        Op.Subtract => Arithmetic.Apply(v[0], v[1], (a, b) => a - b),
        Op.Multiply => Arithmetic.Apply(v[0], v[1], (a, b) => a * b),
        Op.Divide => Arithmetic.Apply(v[0], v[1], Arithmetic.Divide),
        Op.Negate => Arithmetic.Apply(v[0], a => -a),
        Op.Abs => Arithmetic.Apply(v[0], Math.Abs),
        Op.Min => Arithmetic.Apply(v[0], v[1], Math.Min),
        Op.Max => Arithmetic.Apply(v[0], v[1], Math.Max),
        Op.Round => Arithmetic.Apply(v[0], v[1], Arithmetic.Round),

        Op.AddMonths => Arithmetic.Apply(v[0], v[1], Dates.AddMonths),
        Op.AddDays => Arithmetic.Apply(v[0], v[1], Dates.AddDays),
        Op.DaysBetween => Arithmetic.Apply(v[0], v[1], Dates.DaysBetween),
        Op.MonthsBetween => Arithmetic.Apply(v[0], v[1], Dates.MonthsBetween),
        Op.Year => Arithmetic.Apply(v[0], Dates.Year),

        Op.In => Sets.In(v[0], v[1]),
        Op.Contains => Sets.Contains(v[0], v[1]),
        Op.Overlaps => Sets.Overlaps(v[0], v[1]),
        Op.Without => Sets.Without(v[0], v[1]),
        Op.Count => Sets.Count(v[0]),

        Op.TextContains => Texts.Test(v[0], v[1], (a, b) => a.Contains(b, StringComparison.Ordinal)),
        Op.StartsWith => Texts.Test(v[0], v[1], (a, b) => a.StartsWith(b, StringComparison.Ordinal)),
        Op.EndsWith => Texts.Test(v[0], v[1], (a, b) => a.EndsWith(b, StringComparison.Ordinal)),
        Op.Matches => Texts.Test(v[0], v[1], Texts.Matches),
        Op.Lower => Texts.Lower(v[0]),
        _ => throw new ArgumentOutOfRangeException(nameof(op)),
    };

    // Apart, so that only it pays for what it captures.
    private static Value Otherwise(Value[] v) => Logic.Otherwise(v[0], () => v[1]);
}
