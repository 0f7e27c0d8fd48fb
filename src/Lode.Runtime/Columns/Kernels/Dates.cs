using Lode.Runtime.Scalars;
using Arithmetic = Lode.Runtime.Columns.Arithmetic;

namespace Lode.Runtime.Columns;

/// <summary>Operations on days. A range is taken as unknown.</summary>
public static class Dates
{
    /// <summary>So many calendar months later.</summary>
    public static NumberVector AddMonths(Frame frame, NumberVector date, NumberVector months) =>
        Arithmetic.Binary<AddMonthsOp>(frame, date, months);

    /// <summary>So many days later.</summary>
    public static NumberVector AddDays(Frame frame, NumberVector date, NumberVector days) =>
        Arithmetic.Binary<AddDaysOp>(frame, date, days);

    /// <summary>Days from the first to the second.</summary>
    public static NumberVector DaysBetween(Frame frame, NumberVector from, NumberVector to) =>
        Arithmetic.Binary<DaysBetweenOp>(frame, from, to);

    /// <summary>Whole months from the first to the second.</summary>
    public static NumberVector MonthsBetween(Frame frame, NumberVector from, NumberVector to) =>
        Arithmetic.Binary<MonthsBetweenOp>(frame, from, to);

    /// <summary>The year.</summary>
    public static NumberVector Year(Frame frame, NumberVector date) => Arithmetic.Unary<YearOp>(frame, date);

    private readonly struct AddMonthsOp : Arithmetic.IBinary
    {
        public static double Of(double a, double b) => Calendar.AddMonths(Num.Of(a), Num.Of(b)).Low;
    }

    private readonly struct AddDaysOp : Arithmetic.IBinary
    {
        public static double Of(double a, double b) => Calendar.AddDays(Num.Of(a), Num.Of(b)).Low;
    }

    private readonly struct DaysBetweenOp : Arithmetic.IBinary
    {
        public static double Of(double a, double b) => b - a;
    }

    private readonly struct MonthsBetweenOp : Arithmetic.IBinary
    {
        public static double Of(double a, double b) => Calendar.MonthsBetween(Num.Of(a), Num.Of(b)).Low;
    }

    private readonly struct YearOp : Arithmetic.IUnary
    {
        public static double Of(double a) => Calendar.Year(Num.Of(a)).Low;
    }
}
