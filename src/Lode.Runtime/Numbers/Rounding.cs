namespace Lode.Runtime;

/// <summary>Rounding as the language defines it. One place for both evaluators.</summary>
public static class Rounding
{
    /// <summary>The most digits that a double can be rounded to.</summary>
    public const int MaxDigits = 15;

    /// <summary>A number rounded to a whole number of digits from 0 to 15, halves away from zero; NaN for any other number of digits.</summary>
    public static double Round(double value, double digits) =>
        digits is >= 0 and <= MaxDigits && digits == Math.Floor(digits)
            ? Math.Round(value, (int)digits, MidpointRounding.AwayFromZero)
            : double.NaN;
}
