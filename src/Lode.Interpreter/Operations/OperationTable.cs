using System.Collections.Frozen;
using Lode.Semantics;

namespace Lode.Interpreter;

/// <summary>The meaning of every operation as a function of the values of its operands.</summary>
internal static class OperationTable
{
    private static readonly FrozenDictionary<Op, Func<Value[], Value>> Meanings = new Dictionary<Op, Func<Value[], Value>>
    {
        [Op.And] = Logic.And,
        [Op.Or] = Logic.Or,
        [Op.Not] = v => Logic.Not(v[0]),
        [Op.IsKnown] = v => Value.Of(v[0].IsKnown),
        [Op.Otherwise] = v => Logic.Otherwise(v[0], () => v[1]),

        [Op.Equal] = v => Comparison.Equal(v[0], v[1]),
        [Op.Less] = v => Comparison.Less(v[0], v[1]),
        [Op.LessOrEqual] = v => Comparison.LessOrEqual(v[0], v[1]),
        // Written out rather than as `b < a`, so that missing cells keep the order of reading.
        [Op.Greater] = v => Logic.Not(Comparison.LessOrEqual(v[0], v[1])),
        [Op.GreaterOrEqual] = v => Logic.Not(Comparison.Less(v[0], v[1])),

        [Op.Add] = v => Arithmetic.Apply(v[0], v[1], (a, b) => a + b),
        [Op.Subtract] = v => Arithmetic.Apply(v[0], v[1], (a, b) => a - b),
        [Op.Multiply] = v => Arithmetic.Apply(v[0], v[1], (a, b) => a * b),
        [Op.Divide] = v => Arithmetic.Apply(v[0], v[1], Arithmetic.Divide),
        [Op.Negate] = v => Arithmetic.Apply(v[0], a => -a),
        [Op.Abs] = v => Arithmetic.Apply(v[0], Math.Abs),
        [Op.Min] = v => Arithmetic.Apply(v[0], v[1], Math.Min),
        [Op.Max] = v => Arithmetic.Apply(v[0], v[1], Math.Max),
        [Op.Round] = v => Arithmetic.Apply(v[0], v[1], Arithmetic.Round),

        [Op.AddMonths] = v => Arithmetic.Apply(v[0], v[1], Dates.AddMonths),
        [Op.AddDays] = v => Arithmetic.Apply(v[0], v[1], Dates.AddDays),
        [Op.DaysBetween] = v => Arithmetic.Apply(v[0], v[1], Dates.DaysBetween),
        [Op.MonthsBetween] = v => Arithmetic.Apply(v[0], v[1], Dates.MonthsBetween),
        [Op.Year] = v => Arithmetic.Apply(v[0], Dates.Year),

        [Op.In] = v => Sets.In(v[0], v[1]),
        [Op.Contains] = v => Sets.Contains(v[0], v[1]),
        [Op.Overlaps] = v => Sets.Overlaps(v[0], v[1]),
        [Op.Without] = v => Sets.Without(v[0], v[1]),
        [Op.Count] = v => Sets.Count(v[0]),

        [Op.TextContains] = v => Texts.Test(v[0], v[1], (a, b) => a.Contains(b, StringComparison.Ordinal)),
        [Op.StartsWith] = v => Texts.Test(v[0], v[1], (a, b) => a.StartsWith(b, StringComparison.Ordinal)),
        [Op.EndsWith] = v => Texts.Test(v[0], v[1], (a, b) => a.EndsWith(b, StringComparison.Ordinal)),
        [Op.Matches] = v => Texts.Test(v[0], v[1], Texts.Matches),
        [Op.Lower] = v => Texts.Lower(v[0]),
    }.ToFrozenDictionary();

    /// <summary>The value of an operation.</summary>
    public static Value Apply(Op op, Value[] operands) => Meanings[op](operands);
}
