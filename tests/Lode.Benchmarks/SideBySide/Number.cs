using System.Globalization;

namespace Lode.Benchmarks.SideBySide;

/// <summary>Figures with as many digits as they deserve.</summary>
internal static class Number
{
    /// <summary>Two or three digits that count.</summary>
    public static string Short(double value) => value.ToString(
        value switch { >= 10 => "N0", >= 1 => "0.0", >= 0.1 => "0.00", _ => "0.000" }, CultureInfo.InvariantCulture);

    /// <summary>The median, and in brackets the least and the greatest.</summary>
    public static string Short(Spread spread) => $"{Short(spread.Median)} ({Short(spread.Least)} to {Short(spread.Greatest)})";
}
