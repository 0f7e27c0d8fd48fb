namespace Lode.Runtime.Scalars;

/// <summary>Operations on days. Unknown where an operand is not exact, outside the years 1 to 9999, and for parts of a month or day.</summary>
public static class Calendar
{
    /// <summary>So many calendar months later, clamped to the month's end.</summary>
    public static Num AddMonths(Num date, Num months)
    {
        if (!date.IsKnown || !months.IsKnown)
        {
            return Num.Unknown(Why.Join(date.Why, months.Why));
        }

        // Beyond 120,000 months no day of the calendar is left, and an int would overflow.
        if (months.Low != Math.Truncate(months.Low) || Math.Abs(months.Low) > 120_000)
        {
            return Num.Unknown(null);
        }

        var day = Day(date);
        var target = (12 * day.Year) + day.Month - 1 + (int)months.Low;
        return target / 12 is >= 1 and <= 9999 ? Num.Of(day.AddMonths((int)months.Low).DayNumber) : Num.Unknown(null);
    }

    /// <summary>So many days later.</summary>
    public static Num AddDays(Num date, Num days)
    {
        if (!date.IsKnown || !days.IsKnown)
        {
            return Num.Unknown(Why.Join(date.Why, days.Why));
        }

        var result = date.Low + days.Low;
        return days.Low == Math.Truncate(days.Low) && result >= 0 && result <= DateOnly.MaxValue.DayNumber ? Num.Of(result) : Num.Unknown(null);
    }

    /// <summary>Days from the first to the second.</summary>
    public static Num DaysBetween(Num from, Num to) =>
        from.IsKnown && to.IsKnown ? Num.Of(to.Low - from.Low) : Num.Unknown(Why.Join(from.Why, to.Why));

    /// <summary>The greatest n with <c>from + n months &lt;= to</c>; where the second is earlier, minus that of the two exchanged.</summary>
    public static Num MonthsBetween(Num from, Num to) =>
        !from.IsKnown || !to.IsKnown ? Num.Unknown(Why.Join(from.Why, to.Why))
        : to.Low < from.Low ? Num.Of(-Months(Day(to), Day(from)))
        : Num.Of(Months(Day(from), Day(to)));

    /// <summary>The year of a day.</summary>
    public static Num Year(Num date) => date.IsKnown ? Num.Of(Day(date).Year) : Num.Unknown(date.Why);

    private static int Months(DateOnly from, DateOnly to)
    {
        var months = (12 * (to.Year - from.Year)) + to.Month - from.Month;
        return from.AddMonths(months) > to ? months - 1 : months;
    }

    private static DateOnly Day(Num date) => DateOnly.FromDayNumber((int)date.Low);
}
