using System.Collections.Frozen;
using Lode.Semantics;

namespace Lode.Emit.Columns;

/// <summary>The kernels that give operations their meaning.</summary>
internal static class Operations
{
    /// <summary>For each operation its kernel, the kind of its value, and of operands the kind that a bare <c>unknown</c> takes.</summary>
    public static FrozenDictionary<Op, (string Kernel, VectorKind Result, VectorKind? Operands)> Kernels { get; } =
        new Dictionary<Op, (string, VectorKind, VectorKind?)>
        {
            [Op.And] = ("Logic.And", VectorKind.Boolean, VectorKind.Boolean),
            [Op.Or] = ("Logic.Or", VectorKind.Boolean, VectorKind.Boolean),
            [Op.Not] = ("Logic.Not", VectorKind.Boolean, VectorKind.Boolean),
            [Op.Equal] = ("Compare.Equal", VectorKind.Boolean, null),
            [Op.Less] = ("Compare.Less", VectorKind.Boolean, VectorKind.Number),
            [Op.LessOrEqual] = ("Compare.LessOrEqual", VectorKind.Boolean, VectorKind.Number),
            [Op.Greater] = ("Compare.Greater", VectorKind.Boolean, VectorKind.Number),
            [Op.GreaterOrEqual] = ("Compare.GreaterOrEqual", VectorKind.Boolean, VectorKind.Number),
            [Op.IsKnown] = ("Known.Is", VectorKind.Boolean, null),
            [Op.Add] = ("Arithmetic.Add", VectorKind.Number, VectorKind.Number),
            [Op.Subtract] = ("Arithmetic.Subtract", VectorKind.Number, VectorKind.Number),
            [Op.Multiply] = ("Arithmetic.Multiply", VectorKind.Number, VectorKind.Number),
            [Op.Divide] = ("Arithmetic.Divide", VectorKind.Number, VectorKind.Number),
            [Op.Negate] = ("Arithmetic.Negate", VectorKind.Number, VectorKind.Number),
            [Op.Abs] = ("Arithmetic.Abs", VectorKind.Number, VectorKind.Number),
            [Op.Min] = ("Arithmetic.Min", VectorKind.Number, VectorKind.Number),
            [Op.Max] = ("Arithmetic.Max", VectorKind.Number, VectorKind.Number),
            [Op.Round] = ("Arithmetic.Round", VectorKind.Number, VectorKind.Number),
            [Op.AddMonths] = ("Dates.AddMonths", VectorKind.Number, VectorKind.Number),
            [Op.AddDays] = ("Dates.AddDays", VectorKind.Number, VectorKind.Number),
            [Op.DaysBetween] = ("Dates.DaysBetween", VectorKind.Number, VectorKind.Number),
            [Op.MonthsBetween] = ("Dates.MonthsBetween", VectorKind.Number, VectorKind.Number),
            [Op.Year] = ("Dates.Year", VectorKind.Number, VectorKind.Number),
            [Op.Overlaps] = ("Sets.Overlaps", VectorKind.Boolean, VectorKind.Set),
            [Op.Without] = ("Sets.Without", VectorKind.Set, VectorKind.Set),
            [Op.Count] = ("Sets.Count", VectorKind.Number, VectorKind.Set),
            [Op.TextContains] = ("Texts.Contains", VectorKind.Boolean, VectorKind.Code),
            [Op.StartsWith] = ("Texts.StartsWith", VectorKind.Boolean, VectorKind.Code),
            [Op.EndsWith] = ("Texts.EndsWith", VectorKind.Boolean, VectorKind.Code),
            [Op.Lower] = ("Texts.Lower", VectorKind.Code, VectorKind.Code),
        }.ToFrozenDictionary();
}
