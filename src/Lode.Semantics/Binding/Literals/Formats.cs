using System.Globalization;

namespace Lode.Semantics.Binding;

/// <summary>Tells which of .NET's formats suit which values.</summary>
internal static class Formats
{
    private const int MaxLength = 32;

    public static bool Suits(string format, LodeType type) => type switch
    {
        AnyType => true,
        NumberType => IsShort(format) && Works(() => 1234.5.ToString(format, CultureInfo.InvariantCulture)),
        DateType => IsShort(format) && Works(() => new DateOnly(2025, 10, 28).ToString(format, CultureInfo.InvariantCulture)),
        _ => false,
    };

    public static string Advice(LodeType type) => type switch
    {
        NumberType => "For numbers there are `F1` (one decimal), `N0` (thousands), `P0` (percent) and the like.",
        DateType => "For dates there are `d`, `D`, `Y` and the like.",
        _ => "Only numbers and dates have formats.",
    };

    /// <summary>A letter with up to two digits, or a short picture: a precision of a million would be a text of a million characters.</summary>
    private static bool IsShort(string format) =>
        format.Length is > 0 and <= MaxLength && !(format.Length > 3 && char.IsAsciiLetter(format[0]) && format.Skip(1).All(char.IsAsciiDigit));

    private static bool Works(Func<string> write)
    {
        try
        {
            return write().Length > 0;
        }
        catch (FormatException)
        {
            return false;
        }
    }
}
