using Lode.Runtime;

namespace Lode.Tests.Runtime;

public class FormattedTextTests
{
    [Theory]
    [InlineData(0.913, NumberStyle.Percent, null, "91.3%")]
    [InlineData(0.5, NumberStyle.Percent, null, "50%")]
    [InlineData(8.5e9, NumberStyle.Money, null, "$8.5bn")]
    [InlineData(-12.5, NumberStyle.Money, null, "-$12.5")]
    [InlineData(999.994, NumberStyle.Money, null, "$999.99")]
    [InlineData(999.996, NumberStyle.Money, null, "$1k")]
    [InlineData(999_949, NumberStyle.Money, null, "$999.9k")]
    [InlineData(999_950, NumberStyle.Money, null, "$1m")]
    [InlineData(1234.5, NumberStyle.Plain, null, "1234.5")]
    [InlineData(1234.5, NumberStyle.Plain, "N1", "1,234.5")]
    [InlineData(0.913, NumberStyle.Percent, "P1", "91.3 %")]
    [InlineData(739551, NumberStyle.Date, null, "2025-10-28")]
    [InlineData(739551, NumberStyle.Date, "MMM yyyy", "Oct 2025")]
    [InlineData(double.NaN, NumberStyle.Money, "C2", "unknown")]
    [InlineData(2, NumberStyle.Plain, "Q", "2")]
    [InlineData(2, NumberStyle.Plain, "N999999999", "2")]
    [InlineData(-0.0, NumberStyle.Plain, "N0", "0")]
    public void Numbers_are_written_by_their_style(double value, NumberStyle style, string? format, string expected) =>
        Assert.Equal(expected, FormattedText.Number(value, style, format));

    [Theory]
    [InlineData(0.91, double.PositiveInfinity, NumberStyle.Percent, "at least 91%")]
    [InlineData(double.NegativeInfinity, 3, NumberStyle.Plain, "at most 3")]
    [InlineData(2, 5, NumberStyle.Plain, "2 to 5")]
    [InlineData(2, 2, NumberStyle.Plain, "2")]
    [InlineData(double.NaN, double.NaN, NumberStyle.Plain, "unknown")]
    public void Ranges_are_written_by_their_ends(double low, double high, NumberStyle style, string expected) =>
        Assert.Equal(expected, FormattedText.Range(low, high, style));
}
