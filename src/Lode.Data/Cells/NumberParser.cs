using System.Globalization;
using System.Text;
using Lode.Runtime;

namespace Lode.Data;

/// <summary>Numbers: invariant decimals with an optional exponent and, for percents, <c>%</c>.</summary>
internal sealed class NumberParser(bool isPercent) : CellParser
{
    private const NumberStyles Style = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent;
    private const int MostDigits = 18;
    private const ulong LargestExact = 1UL << 53;

    private static readonly double[] Powers = 
        [1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19, 1e20];

    public override string Expected => isPercent ? "a percent (`85%`, or `0.85`)" : "a number (digits with `.` before the decimals, no thousands separators)";

    public override bool TryParse(ReadOnlySpan<byte> text, out double value) => TryPlain(text, out value) || TryAny(Encoding.UTF8.GetString(text), out value);

    public override void ReadAll(BlockColumn cells, Span<double> values)
    {
        for (var row = 0; row < values.Length; row++)
        {
            values[row] = cells[row] is { IsEmpty: false } text && TryParse(text, out var value) ? value : double.NaN;
        }
    }

    public override string KeyText(double value) => ValueText.Number(value);

    public override string? Help(string text)
    {
        var plain = new string([.. text.Where(c => c is not (',' or ' ' or '_' or '$' or '€' or '\u00a0' or '%'))]);
        return plain != text && TryAny(plain, out _)
            ? !isPercent && text.EndsWith('%') ? "A field that holds percents is declared `percent`." : $"Write `{plain}`."
            : null;
    }

    public override ColumnBuilder Builder() => new ScalarBuilder(this, new NumberList());

    /// <summary>
    /// Digits with a point, as nearly all cells are. Where the digits are a whole number below 2^53 and the power of ten a double of its own,
    /// one division rounds once, as reading the decimal does.
    /// </summary>
    private bool TryPlain(ReadOnlySpan<byte> text, out double value)
    {
        value = double.NaN;
        var isNegative = text[0] == '-';
        text = isNegative ? text[1..] : text;
        var decimals = 0;
        if (isPercent && text is [.., (byte)'%'])
        {
            text = text[..^1];
            decimals = 2;
        }

        if (text.Length is 0 or > MostDigits || !char.IsAsciiDigit((char)text[0]))
        {
            return false;
        }

        var (whole, perDigit) = (0UL, 0);
        foreach (var c in text)
        {
            var digit = (uint)(c - '0');
            if (digit <= 9)
            {
                whole = (whole * 10) + digit;
                decimals += perDigit;
            }
            else if (c == '.' && perDigit == 0)
            {
                perDigit = 1;
            }
            else
            {
                return false;
            }
        }

        value = (isNegative ? -(double)whole : whole) / Powers[decimals] + 0.0;
        return whole <= LargestExact;
    }

    private bool TryAny(string text, out double value)
    {
        value = double.NaN;
        if (!text.AsSpan().ContainsAnyInRange('0', '9') || !(char.IsAsciiDigit(text[0]) || text[0] is '-' or '+' or '.'))
        {
            return false;
        }

        var number = isPercent && text[^1] == '%' ? Hundredth(text[..^1].TrimEnd()) : text;
        if (!double.TryParse(number, Style, CultureInfo.InvariantCulture, out var parsed) || !double.IsFinite(parsed))
        {
            return false;
        }

        value = parsed + 0.0;
        return true;
    }

    /// <summary>The nearest double to a decimal's hundredth: the exponent moves, so that there is one rounding.</summary>
    private static string Hundredth(string number)
    {
        var e = number.AsSpan().IndexOfAny('e', 'E');
        return e < 0 ? number + "e-2"
            : int.TryParse(number.AsSpan(e + 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var exponent) && Math.Abs(exponent) < 100_000
                ? $"{number[..e]}e{exponent - 2}"
                : "";
    }
}
