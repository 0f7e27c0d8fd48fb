using System.Globalization;
using Lode.Runtime;

namespace Lode.Tests.Data;

/// <summary>Numbers read from bytes are the doubles that .NET reads from the text, with one rounding for percents too.</summary>
public class NumberTests
{
    private static readonly string[] Written =
    [
        "0", "-0", "7", "0.1", "0.3", "12.5", ".5", "5.", "-.5", "+1", "9007199254740991", "9007199254740992", "9007199254740993",
        "-9007199254740993", "123456789012345678", "1234567890123456789", "0.00000000000000001", "0.1234567890123456", "0.12345678901234567",
        "179769313486231570000", "00012.50", "72057594037927945", "900719925474099.3", "999999999999999999",
    ];

    [Fact]
    public void A_number_is_the_nearest_double_and_a_percent_its_nearest_hundredth()
    {
        string[] texts = [.. Written, .. Decimals(new Random(7), 20_000)];
        using var data = new DataCase()
            .File("pack.lode", "entity row as rows from \"rows.csv\" {\n  plain: number\n  share: percent\n}\n")
            .File("rows.csv", "plain,share\n" + string.Concat(texts.Select(t => $"{t},{t}%\n")));
        var columns = data.World().Tables[0].Columns;
        Assert.Equal(texts.Select(t => Parsed(t)), ((NumberColumn)columns[0]).Values);
        Assert.Equal(texts.Select(t => Parsed(t + "e-2")), ((NumberColumn)columns[1]).Values);
    }

    private static IEnumerable<string> Decimals(Random random, int count) => Enumerable.Range(0, count).Select(_ =>
    {
        var digits = string.Concat(Enumerable.Range(0, random.Next(1, 19)).Select(_ => random.Next(10)));
        var at = random.Next(digits.Length + 1);
        return $"{(random.Next(2) == 0 ? "" : "-")}{digits[..at]}{(random.Next(4) == 0 ? "" : ".")}{digits[at..]}";
    });

    private static double Parsed(string text) => double.Parse(text, CultureInfo.InvariantCulture) + 0.0;
}
