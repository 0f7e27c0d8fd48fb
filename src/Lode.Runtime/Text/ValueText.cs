using System.Globalization;

namespace Lode.Runtime;

/// <summary>How values are written in messages, tables and explanations. Culture-invariant. One place for both evaluators.</summary>
public static class ValueText
{
    /// <summary>The word for no value.</summary>
    public const string Unknown = "unknown";

    /// <summary>The shortest digits that read back the same.</summary>
    public static string Number(double value) => (value == 0 ? 0 : value).ToString("R", CultureInfo.InvariantCulture);

    /// <summary>At most one decimal: <c>91.3%</c>.</summary>
    public static string Percent(double value) =>
        (Math.Round(value * 100, 1, MidpointRounding.AwayFromZero) + 0.0).ToString("0.#", CultureInfo.InvariantCulture) + "%";

    /// <summary>Short: <c>$8.5bn</c>, <c>$950k</c>, <c>-$12</c>; at most one decimal once shortened, two below a thousand.</summary>
    public static string Money(double value)
    {
        var sign = value < 0 ? "-" : "";
        var size = Math.Abs(value);
        var (divisor, suffix) = size switch
        {
            >= 999_950_000 => (1e9, "bn"),
            >= 999_950 => (1e6, "m"),
            >= 999.995 => (1e3, "k"),
            _ => (1.0, ""),
        };
        var digits = suffix.Length == 0 ? 2 : 1;
        var shown = Math.Round(size / divisor, digits, MidpointRounding.AwayFromZero);
        return shown == 0 ? "$0" : $"{sign}${shown.ToString("0.##", CultureInfo.InvariantCulture)}{suffix}";
    }

    /// <summary>ISO: <c>2025-10-28</c>.</summary>
    public static string Date(double dayNumber) => DateOnly.FromDayNumber((int)dayNumber).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary><c>yes</c> or <c>no</c>.</summary>
    public static string Boolean(bool value) => value ? "yes" : "no";

    /// <summary>A range: <c>at least 91%</c>, <c>at most 3</c>, <c>2 to 5</c>.</summary>
    /// <param name="low">The lower end, written; null where it has none.</param>
    /// <param name="high">The upper end, written; null where it has none.</param>
    public static string Range(string? low, string? high) => (low, high) switch
    {
        (null, null) => Unknown,
        (_, null) => $"at least {low}",
        (null, _) => $"at most {high}",
        _ => $"{low} to {high}",
    };
}
