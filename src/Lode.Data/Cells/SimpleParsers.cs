using System.Globalization;
using System.Text;
using Lode.Runtime;

namespace Lode.Data;

/// <summary>Days, <c>2025-10-28</c>.</summary>
internal sealed class DateParser : CellParser
{
    public override string Expected => "a date (`2025-10-28`)";

    public override bool TryParse(ReadOnlySpan<byte> text, out double value)
    {
        value = double.NaN;
        if (text is not [_, _, _, _, (byte)'-', _, _, (byte)'-', _, _])
        {
            return false;
        }

        var (year, month, day) = ((Digits(text, 0) * 100) + Digits(text, 2), Digits(text, 5), Digits(text, 8));
        if (year is < 1 or > 9999 || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month))
        {
            return false;
        }

        value = new DateOnly(year, month, day).DayNumber;
        return true;
    }

    public override void ReadAll(BlockColumn cells, Span<double> values)
    {
        for (var row = 0; row < values.Length; row++)
        {
            values[row] = cells[row] is { IsEmpty: false } text && TryParse(text, out var value) ? value : double.NaN;
        }
    }

    public override string KeyText(double value) => DateOnly.FromDayNumber((int)value).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public override ColumnBuilder Builder() => new ScalarBuilder(this, new NumberList());

    // Two digits; far below zero where they are none.
    private static int Digits(ReadOnlySpan<byte> text, int at)
    {
        var (tens, ones) = ((uint)(text[at] - '0'), (uint)(text[at + 1] - '0'));
        return tens <= 9 && ones <= 9 ? (int)((tens * 10) + ones) : -100_000;
    }
}

/// <summary><c>yes</c>, <c>no</c>, <c>true</c>, <c>false</c> in any case.</summary>
internal sealed class BooleanParser : CellParser
{
    public override string Expected => "`yes` or `no` (or `true`, `false`)";

    public override bool TryParse(ReadOnlySpan<byte> text, out double value)
    {
        value = Ascii.EqualsIgnoreCase(text, "yes"u8) || Ascii.EqualsIgnoreCase(text, "true"u8) ? 1
            : Ascii.EqualsIgnoreCase(text, "no"u8) || Ascii.EqualsIgnoreCase(text, "false"u8) ? 0
            : double.NaN;
        return !double.IsNaN(value);
    }

    public override void ReadAll(BlockColumn cells, Span<double> values)
    {
        for (var row = 0; row < values.Length; row++)
        {
            values[row] = cells[row] is { IsEmpty: false } text && TryParse(text, out var value) ? value : double.NaN;
        }
    }

    public override string KeyText(double value) => ValueText.Boolean(value != 0);

    public override ColumnBuilder Builder() => new ScalarBuilder(this, new BooleanList());
}

/// <summary>Any text; <see cref="Codes"/> turns the column's numbers into codes of the world.</summary>
internal sealed class TextParser : AnyTextParser
{
    public override string Expected => "a text";

    /// <summary>By number, the code of its text.</summary>
    public double[] Codes(TextPool pool) => [.. Enumerable.Range(0, Texts.Count).Select(number => (double)pool.Code(Texts[number]))];
}
