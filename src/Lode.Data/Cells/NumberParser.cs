using System.Globalization;
using Lode.Runtime;

namespace Lode.Data;

/// <summary>Numbers: invariant decimals with an optional exponent and, for percents, <c>%</c>.</summary>
internal sealed class NumberParser(bool isPercent) : CellParser
{
    private const NumberStyles Style = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent;

    public override string Expected => isPercent ? "a percent (`85%`, or `0.85`)" : "a number (digits with `.` before the decimals, no thousands separators)";

    public override bool TryParse(string text, out double value)
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

    public override string KeyText(string text, double value) => ValueText.Number(value);

    public override string? Help(string text)
    {
        var plain = new string([.. text.Where(c => c is not (',' or ' ' or '_' or '$' or '€' or '\u00a0' or '%'))]);
        return plain != text && TryParse(plain, out _)
            ? !isPercent && text.EndsWith('%') ? "A field that holds percents is declared `percent`." : $"Write `{plain}`."
            : null;
    }

    public override Column Build(double[] values) => new NumberColumn(values);

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
