namespace Lode.Interpreter;

/// <summary>The calendar, on day numbers. NaN stands for a day outside the years 1 to 9999 and for a part of a month or day; it becomes unknown.</summary>
internal static class Dates
{
    private const int MonthsInCalendar = 9999 * 12;

    /// <summary>So many calendar months later, on the same day of the month or the month's last.</summary>
    public static double AddMonths(double date, double months)
    {
        if (months != Math.Floor(months) || Math.Abs(months) > MonthsInCalendar)
        {
            return double.NaN;
        }

        var day = Day(date);
        var month = (((long)day.Year - 1) * 12) + day.Month - 1 + (long)months;
        return month is < 0 or >= MonthsInCalendar ? double.NaN : day.AddMonths((int)months).DayNumber;
    }

    /// <summary>So many days later.</summary>
    public static double AddDays(double date, double days)
    {
        var result = date + days;
        return days == Math.Floor(days) && result >= 0 && result <= DateOnly.MaxValue.DayNumber ? result : double.NaN;
    }

    /// <summary>Days from the first to the second.</summary>
    public static double DaysBetween(double from, double to) => to - from;

    /// <summary>The greatest n with <c>from + n months &lt;= to</c>; where <paramref name="to"/> is earlier, minus that of the two exchanged.</summary>
    public static double MonthsBetween(double from, double to)
    {
        if (to < from)
        {
            return 0 - MonthsBetween(to, from);
        }

        var (start, end) = (Day(from), Day(to));
        var months = ((end.Year - start.Year) * 12) + end.Month - start.Month;
        return start.AddMonths(months) <= end ? months : months - 1;
    }

    /// <summary>The year.</summary>
    public static double Year(double date) => Day(date).Year;

    private static DateOnly Day(double date) => DateOnly.FromDayNumber((int)date);
}
