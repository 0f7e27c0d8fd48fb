using System.Collections.Frozen;
using Lode.Emit.Shared;
using Lode.Semantics;

namespace Lode.Emit.Scalars;

/// <summary>The methods of the runtime that give operations on plain operands their meaning.</summary>
internal static class OperationTable
{
    /// <summary>Operations whose operands all have one kind, and their method.</summary>
    public static FrozenDictionary<Op, (string Method, ValueKind Operands)> Plain { get; } = new Dictionary<Op, (string, ValueKind)>
    {
        [Op.Less] = ("Num.Less", ValueKind.Num),
        [Op.LessOrEqual] = ("Num.LessOrEqual", ValueKind.Num),
        [Op.Greater] = ("Num.Greater", ValueKind.Num),
        [Op.GreaterOrEqual] = ("Num.GreaterOrEqual", ValueKind.Num),
        [Op.Add] = ("Arithmetic.Add", ValueKind.Num),
        [Op.Subtract] = ("Arithmetic.Subtract", ValueKind.Num),
        [Op.Multiply] = ("Arithmetic.Multiply", ValueKind.Num),
        [Op.Divide] = ("Arithmetic.Divide", ValueKind.Num),
        [Op.Negate] = ("Arithmetic.Negate", ValueKind.Num),
        [Op.Abs] = ("Arithmetic.Abs", ValueKind.Num),
        [Op.Min] = ("Arithmetic.Min", ValueKind.Num),
        [Op.Max] = ("Arithmetic.Max", ValueKind.Num),
        [Op.Round] = ("Arithmetic.Round", ValueKind.Num),
        [Op.AddMonths] = ("Calendar.AddMonths", ValueKind.Num),
        [Op.AddDays] = ("Calendar.AddDays", ValueKind.Num),
        [Op.DaysBetween] = ("Calendar.DaysBetween", ValueKind.Num),
        [Op.MonthsBetween] = ("Calendar.MonthsBetween", ValueKind.Num),
        [Op.Year] = ("Calendar.Year", ValueKind.Num),
        [Op.Overlaps] = ("Sets.Overlaps", ValueKind.SetOf),
        [Op.Without] = ("Sets.Without", ValueKind.SetOf),
        [Op.Count] = ("Sets.Count", ValueKind.SetOf),
    }.ToFrozenDictionary();

    /// <summary>Operations on texts, whose methods look them up through the subject.</summary>
    public static FrozenDictionary<Op, string> OnTexts { get; } = new Dictionary<Op, string>
    {
        [Op.TextContains] = "Texts.Contains",
        [Op.StartsWith] = "Texts.StartsWith",
        [Op.EndsWith] = "Texts.EndsWith",
        [Op.Lower] = "Texts.Lower",
    }.ToFrozenDictionary();
}
