using System.Globalization;

namespace Lode.Runtime;

/// <summary>How values stand in messages, with or without one of .NET's formats. One place for both evaluators.</summary>
public static class FormattedText
{
    /// <summary>A longer format is not used: no format that an analyst writes is longer, and a hostile one costs memory.</summary>
    public const int MaxFormatLength = 32;

    /// <summary>The most digits that a format may ask for.</summary>
    public const int MaxPrecision = 50;

    /// <summary>A number or day number; NaN is unknown.</summary>
    /// <param name="value">The number.</param>
    /// <param name="style">How its type is written.</param>
    /// <param name="format">A .NET format, or null; one that does not fit the value is passed over.</param>
    public static string Number(double value, NumberStyle style, string? format = null) =>
        double.IsNaN(value) ? ValueText.Unknown : Formatted(value, style, format) ?? Plain(value, style);

    /// <summary>A range; an end that is infinite is no end, equal ends are one number, NaN is unknown.</summary>
    public static string Range(double low, double high, NumberStyle style, string? format = null)
    {
        if (low == high || double.IsNaN(low) || double.IsNaN(high))
        {
            return Number(low == high ? low : double.NaN, style, format);
        }

        return ValueText.Range(
            double.IsNegativeInfinity(low) ? null : Number(low, style, format),
            double.IsPositiveInfinity(high) ? null : Number(high, style, format));
    }

    /// <summary>The members of a set, joined.</summary>
    public static string Set(IEnumerable<string> members) => string.Join(", ", members);

    /// <summary>Whether .NET knows the format for values of this style, within the limits.</summary>
    public static bool IsFormat(string format, NumberStyle style) => Formatted(1, style, format) is not null;

    private static string Plain(double value, NumberStyle style) => style switch
    {
        NumberStyle.Percent => ValueText.Percent(value),
        NumberStyle.Money => ValueText.Money(value),
        NumberStyle.Date => ValueText.Date(value),
        _ => ValueText.Number(value),
    };

    private static string? Formatted(double value, NumberStyle style, string? format)
    {
        if (string.IsNullOrEmpty(format) || format.Length > MaxFormatLength || Precision(format) > MaxPrecision)
        {
            return null;
        }

        try
        {
            return style == NumberStyle.Date
                ? DateOnly.FromDayNumber((int)value).ToString(format, CultureInfo.InvariantCulture)
                : (value + 0.0).ToString(format, CultureInfo.InvariantCulture);
        }
        catch (FormatException)
        {
            return null;
        }
    }

    private static int Precision(string format) =>
        char.IsAsciiLetter(format[0]) && int.TryParse(format.AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture, out var digits) ? digits : 0;
}
