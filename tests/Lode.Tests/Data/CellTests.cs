using Lode.Runtime;

namespace Lode.Tests.Data;

/// <summary>Cells of every type in every format of text: what they read as, or what is said of them.</summary>
public class CellTests
{
    private const string Model = """
        enum colour { red, `dark blue`, green }
        entity place as places from "places.csv" { name: key text }
        entity row as rows from "rows.FORMAT" {
          cell: TYPE
        }
        """;

    public static TheoryData<string, string, string> Good => new()
    {
        { "number", "12", "12" },
        { "number", "-1.5", "-1.5" },
        { "number", "+3", "3" },
        { "number", "1.5e9", "1500000000" },
        { "number", "2E-3", "0.002" },
        { "number", "-0", "0" },
        { "number", "9007199254740993", "9007199254740992" },
        { "number in tonnes", "500", "500" },
        { "money", "8500000000", "8500000000" },
        { "percent", "85%", "0.85" },
        { "percent", "85 %", "0.85" },
        { "percent", "0.85", "0.85" },
        { "percent", "91.3%", "0.913" },
        { "percent", "7.1e1%", "0.71" },
        { "date", "2025-10-28", $"{new DateOnly(2025, 10, 28).DayNumber}" },
        { "date", "0001-01-01", "0" },
        { "boolean", "yes", "yes" },
        { "boolean", "TRUE", "yes" },
        { "boolean", "No", "no" },
        { "boolean", "false", "no" },
        { "text", "Japan", "0" },
        { "colour", "dark blue", "1" },
        { "place", "South Korea", "1" },
        { "set of place", "Japan; South Korea", "[0 1]" },
        { "set of colour", "green;red;green", "[2 0]" },
        { "set of number", "3;1", "[3 1]" },
        { "set of percent", "10%;0.2", "[0.1 0.2]" },
        { "set of boolean", "yes;no", "[1 0]" },
    };

    public static TheoryData<string, string, string, string> Bad => new()
    {
        { "number", "1,000", "LODE5008", "is not a number" },
        { "number", "1 000", "LODE5008", "is not a number" },
        { "number", "8.5bn", "LODE5008", "is not a number" },
        { "number", "NaN", "LODE5008", "is not a number" },
        { "number", "Infinity", "LODE5008", "is not a number" },
        { "number", "1e400", "LODE5008", "is not a number" },
        { "number", "85%", "LODE5008", "is not a number" },
        { "number", "0x10", "LODE5008", "is not a number" },
        { "money", "$5", "LODE5008", "is not a number" },
        { "percent", "85%%", "LODE5008", "is not a percent" },
        { "percent", "%", "LODE5008", "is not a percent" },
        { "date", "28.10.2025", "LODE5008", "is not a date" },
        { "date", "2025-2-3", "LODE5008", "is not a date" },
        { "date", "2025-02-30", "LODE5008", "is not a date" },
        { "boolean", "1", "LODE5008", "is not `yes` or `no`" },
        { "colour", "Red", "LODE5009", "is not a member of `colour` (red, dark blue, green)" },
        { "place", "Japn", "LODE5010", "is not the key of any row of `places`" },
        { "set of place", "Japan;Atlantis", "LODE5010", "`Atlantis` is not the key" },
        { "set of colour", "red;;green", "LODE5013", "has an empty member" },
        { "set of colour", "red;", "LODE5013", "has an empty member" },
        { "set of number", "1;x", "LODE5008", "`x` is not a number" },
        { "required number", "", "LODE5012", "is empty, but `cell` is required" },
        { "required set of number", "", "LODE5012", "is empty, but `cell` is required" },
    };

    [Theory, MemberData(nameof(Good))]
    public void A_good_cell_reads_as_its_value(string type, string cell, string value)
    {
        using var csv = Case("csv", type, $"cell\n\"{cell}\"\n");
        Assert.Equal(value, Show(csv));
        using var json = Case("json", type, $$"""[{"cell": "{{cell}}"}]""");
        Assert.Equal(value, Show(json));
        using var lines = Case("ndjson", type, $$"""{"cell": "{{cell}}"}""");
        Assert.Equal(value, Show(lines));
    }

    [Theory, MemberData(nameof(Bad))]
    public void A_bad_cell_is_named_with_what_is_expected(string type, string cell, string code, string said)
    {
        using var csv = Case("csv", type, $"other,cell\n1,\"{cell}\"\n");
        var csvFinding = Assert.Single(csv.Load().Diagnostics);
        Assert.Equal((code, 1, 2), (csvFinding.Code, csvFinding.Row, csvFinding.Place!.Value.Line));
        Assert.Contains(said, csvFinding.Message, StringComparison.Ordinal);
        Assert.StartsWith("Row #1, column `cell`: ", csvFinding.Message, StringComparison.Ordinal);
        using var json = Case("json", type, $$"""[{"cell": "{{cell}}"}]""");
        Assert.Equal(code, Assert.Single(json.Load().Diagnostics).Code);
    }

    [Theory, MemberData(nameof(Bad))]
    public void Where_asked_for_a_bad_cell_is_unknown(string type, string cell, string code, string said)
    {
        using var csv = Case("csv", type, $"other,cell\n1,\"{cell}\"\n");
        var result = csv.Load(new() { BadCellsAreUnknown = true });
        Assert.Equal("unknown", DataCase.Show(result.World!, "row", 0, "cell"));
        var warning = Assert.Single(result.Diagnostics);
        Assert.Equal((code, Severity.Warning), (warning.Code, warning.Severity));
        Assert.Contains(said, warning.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("number")]
    [InlineData("percent")]
    [InlineData("date")]
    [InlineData("boolean")]
    [InlineData("text")]
    [InlineData("colour")]
    [InlineData("place")]
    [InlineData("set of place")]
    public void An_empty_cell_is_unknown(string type)
    {
        using var csv = Case("csv", type, "other,cell\n1,\n2,   \n3,\"\"\n");
        var world = csv.World();
        Assert.All(Enumerable.Range(0, 3), row => Assert.Equal("unknown", DataCase.Show(world, "row", row, "cell")));
        using var json = Case("json", type, """[{"cell": null}, {"cell": ""}, {}]""");
        world = json.World();
        Assert.All(Enumerable.Range(0, 3), row => Assert.Equal("unknown", DataCase.Show(world, "row", row, "cell")));
    }

    [Theory]
    [InlineData("number", "0.25", "0.25")]
        [InlineData("boolean", "true", "yes")]
    [InlineData("set of place", """["Japan", "South Korea"]""", "[0 1]")]
    [InlineData("set of number", "[]", "[]")]
    [InlineData("set of number", "[1, 2, 1]", "[1 2]")]
    public void Json_has_types_of_its_own(string type, string value, string read)
    {
        using var json = Case("json", type, $$"""[{"cell": {{value}}}]""");
        Assert.Equal(read, Show(json));
    }

    [Fact]
    public void A_number_in_json_is_a_text_where_text_is_asked_for()
    {
        using var json = Case("json", "text", """[{"cell": 12345678901234567890}]""");
        var world = json.World();
        Assert.Equal("12345678901234567890", world.Texts[((CodeColumn)world.Tables[1].Columns[0])[0]]);
    }

    [Theory]
    [InlineData("number", """{"a": 1}""", "LODE5008")]
    [InlineData("number", "[1]", "LODE5008")]
    [InlineData("text", """["a"]""", "LODE5008")]
    [InlineData("set of number", "[[1]]", "LODE5008")]
    [InlineData("set of number", "[1, null]", "LODE5013")]
    [InlineData("number", "true", "LODE5008")]
    public void Json_of_another_shape_is_a_bad_cell(string type, string value, string code)
    {
        using var json = Case("json", type, $$"""[{"cell": {{value}}}]""");
        Assert.Equal(code, Assert.Single(json.Load().Diagnostics).Code);
    }

    [Fact]
    public void Advice_names_what_was_probably_meant()
    {
        using var csv = Case("csv", "place", "cell\nJapn\n");
        Assert.Equal("Did you mean `Japan`?", Assert.Single(csv.Load().Diagnostics).Help);
        using var number = Case("csv", "number", "cell\n\"1,000\"\n");
        Assert.Equal("Write `1000`.", Assert.Single(number.Load().Diagnostics).Help);
    }

    [Fact]
    public void A_cell_never_speaks_to_the_terminal_and_is_shortened()
    {
        using var csv = Case("csv", "number", "cell\n\u001b[31m" + new string('x', 1_000_000) + "\n");
        var finding = Assert.Single(csv.Load().Diagnostics);
        Assert.StartsWith("\\u{1b}[31mxxx", finding.Value, StringComparison.Ordinal);
        Assert.True(finding.Message.Length < 300);
    }

    private static DataCase Case(string format, string type, string rows) => new DataCase()
        .File("pack.lode", Model.Replace("TYPE", type, StringComparison.Ordinal).Replace("FORMAT", format, StringComparison.Ordinal))
        .File("places.csv", "name\nJapan\nSouth Korea\n")
        .File($"rows.{format}", rows);

    private static string Show(DataCase data) => DataCase.Show(data.World(), "row", 0, "cell");
}
