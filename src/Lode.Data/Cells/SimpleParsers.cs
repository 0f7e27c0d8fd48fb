using System.Globalization;
using Lode.Runtime;

namespace Lode.Data;

/// <summary>Days, <c>2025-10-28</c>.</summary>
internal sealed class DateParser : CellParser
{
    public override string Expected => "a date (`2025-10-28`)";

    public override bool TryParse(string text, out double value)
    {
        var isDate = DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day);
        value = isDate ? day.DayNumber : double.NaN;
        return isDate;
    }

    public override string KeyText(string text, double value) => text;

    public override Column Build(double[] values) => new NumberColumn(values);
}

/// <summary><c>yes</c>, <c>no</c>, <c>true</c>, <c>false</c> in any case.</summary>
internal sealed class BooleanParser : CellParser
{
    public override string Expected => "`yes` or `no` (or `true`, `false`)";

    public override bool TryParse(string text, out double value)
    {
        value = text.ToLowerInvariant() switch { "yes" or "true" => 1, "no" or "false" => 0, _ => double.NaN };
        return !double.IsNaN(value);
    }

    public override string KeyText(string text, double value) => ValueText.Boolean(value != 0);

    public override Column Build(double[] values)
    {
        var (isTrue, isKnown) = (new BitMask(values.Length), new BitMask(values.Length));
        for (var row = 0; row < values.Length; row++)
        {
            isKnown[row] = !double.IsNaN(values[row]);
            isTrue[row] = values[row] == 1;
        }

        return new BooleanColumn(isTrue, isKnown);
    }
}

/// <summary>Any text, as a code of the world's pool.</summary>
internal sealed class TextParser(TextPool pool) : CodeParser
{
    public override string Expected => "a text";

    public override bool TryParse(string text, out double value)
    {
        value = pool.Code(text);
        return true;
    }
}
