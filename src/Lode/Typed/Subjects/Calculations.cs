using System.Collections.Frozen;
using Lode.Runtime.Scalars;
using Lode.Semantics;

namespace Lode;

/// <summary>Operations on single exact values, with the meaning that the runtime gives them.</summary>
internal static class Calculations
{
    /// <summary>Of two operands.</summary>
    public static FrozenDictionary<Op, Func<double, double, double>> OfTwo { get; } = new Dictionary<Op, Func<double, double, double>>
    {
        [Op.And] = (a, b) => (Truth(a) & Truth(b)).Item,
        [Op.Or] = (a, b) => (Truth(a) | Truth(b)).Item,
        [Op.Equal] = (a, b) => double.IsNaN(a) || double.IsNaN(b) ? double.NaN : a == b ? 1 : 0,
        [Op.Less] = (a, b) => Num.Less(Num.Of(a), Num.Of(b)).Item,
        [Op.LessOrEqual] = (a, b) => Num.LessOrEqual(Num.Of(a), Num.Of(b)).Item,
        [Op.Greater] = (a, b) => Num.Greater(Num.Of(a), Num.Of(b)).Item,
        [Op.GreaterOrEqual] = (a, b) => Num.GreaterOrEqual(Num.Of(a), Num.Of(b)).Item,
        [Op.Otherwise] = (a, b) => double.IsNaN(a) ? b : a,
        [Op.Add] = Exact(Arithmetic.Add),
        [Op.Subtract] = Exact(Arithmetic.Subtract),
        [Op.Multiply] = Exact(Arithmetic.Multiply),
        [Op.Divide] = Exact(Arithmetic.Divide),
        [Op.Min] = Exact(Arithmetic.Min),
        [Op.Max] = Exact(Arithmetic.Max),
        [Op.Round] = Exact(Arithmetic.Round),
        [Op.AddMonths] = Exact(Calendar.AddMonths),
        [Op.AddDays] = Exact(Calendar.AddDays),
        [Op.DaysBetween] = Exact(Calendar.DaysBetween),
        [Op.MonthsBetween] = Exact(Calendar.MonthsBetween),
    }.ToFrozenDictionary();

    /// <summary>Of one operand.</summary>
    public static FrozenDictionary<Op, Func<double, double, double>> OfOne { get; } = new Dictionary<Op, Func<double, double, double>>
    {
        [Op.Not] = (a, _) => (!Truth(a)).Item,
        [Op.IsKnown] = (a, _) => double.IsNaN(a) ? 0 : 1,
        [Op.Negate] = (a, _) => Arithmetic.Negate(Num.Of(a)).Item,
        [Op.Abs] = (a, _) => Arithmetic.Abs(Num.Of(a)).Item,
        [Op.Year] = (a, _) => Calendar.Year(Num.Of(a)).Item,
    }.ToFrozenDictionary();

    /// <summary>Whether a value is a member of a set.</summary>
    public static Func<double, double, double> Among(double[] members) => (a, _) => double.IsNaN(a) ? double.NaN : Array.IndexOf(members, a) >= 0 ? 1 : 0;

    private static Func<double, double, double> Exact(Func<Num, Num, Num> operation) => (a, b) => operation(Num.Of(a), Num.Of(b)).Item;

    private static Tri Truth(double item) => Tri.FromItem(item, null);
}
