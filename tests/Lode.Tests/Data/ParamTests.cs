using Lode.Data;

namespace Lode.Tests.Data;

public class ParamTests
{
    private const string Model = """
        enum colour { red, green }
        entity place as places from "places.csv" { name: key text }
        param p: TYPE = DEFAULT
        """;

    [Theory]
    [InlineData("percent", "85%", "0.85")]
    [InlineData("number", "-12", "-12")]
    [InlineData("money", "$8.5bn", "8500000000")]
    [InlineData("date", "2025-10-28", "739551")]
    [InlineData("boolean", "true", "yes")]
    [InlineData("colour", "green", "1")]
    [InlineData("place", "Japan", "0")]
    [InlineData("place", "\"South Korea\"", "1")]
    [InlineData("set of colour", "[green, red]", "[1 0]")]
    [InlineData("set of place", "[Japan]", "[0]")]
    [InlineData("number", "unknown", "unknown")]
    public void A_default_stands_where_a_run_sets_nothing(string type, string value, string read) => Assert.Equal(read, Read(type, value, null));

    [Theory]
    [InlineData("percent", "85%", "90%", "0.9")]
    [InlineData("percent", "85%", "0.9", "0.9")]
    [InlineData("number", "1", "1_000", "1000")]
    [InlineData("number", "1", "-2.5", "-2.5")]
    [InlineData("number in tonnes", "1", "500 tonnes", "500")]
    [InlineData("money", "$1", "$8.5bn", "8500000000")]
    [InlineData("money", "$1", "1e6", "1000000")]
    [InlineData("date", "2025-10-28", "2025-10-29", "739552")]
    [InlineData("boolean", "true", "no", "no")]
    [InlineData("boolean", "true", "false", "no")]
    [InlineData("colour", "green", "red", "0")]
    [InlineData("place", "Japan", "South Korea", "1")]
    [InlineData("place", "Japan", "\"South Korea\"", "1")]
    [InlineData("place", "Japan", "`South Korea`", "1")]
    [InlineData("set of colour", "[green]", "red;green", "[0 1]")]
    [InlineData("set of colour", "[green]", "[red, green]", "[0 1]")]
    [InlineData("set of place", "[Japan]", "[\"South Korea\", Japan]", "[1 0]")]
    [InlineData("set of place", "[Japan]", "[]", "[]")]
    [InlineData("percent", "85%", "150%", "1.5")]
    [InlineData("percent", "85%", "1", "1")]
    [InlineData("number", "1", "unknown", "unknown")]
    public void A_run_sets_a_param_as_a_cell_or_as_a_constant(string type, string given, string set, string read) => Assert.Equal(read, Read(type, given, set));

    [Theory]
    [InlineData("number", "1", "many", "`--set p=many` does not fit the param's type, number: `many` is not a number")]
    [InlineData("percent", "85%", "90", "a percent never reaches it; write `90%` if that is meant")]
    [InlineData("number", "1", "", "a value is missing; write `--set p=unknown` for none")]
    [InlineData("date", "2025-10-28", "tomorrow", "is not a date")]
    [InlineData("colour", "green", "gren", "Did you mean `green`?")]
    [InlineData("place", "Japan", "Atlantis", "`Atlantis` is not the key of any row of `places`")]
    [InlineData("number", "1", "\u001b[31m", "\\u{1b}[31m")]
    public void A_value_that_does_not_fit_is_refused_with_the_reason(string type, string given, string set, string said)
    {
        var problem = Assert.Throws<OptionException>(() => Read(type, given, set));
        Assert.Contains(said, problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_param_that_the_pack_lacks_is_refused_with_advice()
    {
        using var data = Case("number", "1");
        var problem = Assert.Throws<OptionException>(() => data.Load(new() { Params = LoadOptions.Empty.Add("q", "1") }));
        Assert.Equal("The pack has no param `q`. It has `p`.", problem.Message);
    }

    private static DataCase Case(string type, string given) => new DataCase()
        .File("pack.lode", Model.Replace("TYPE", type, StringComparison.Ordinal).Replace("DEFAULT", given, StringComparison.Ordinal)
            + (type.Contains("tonnes", StringComparison.Ordinal) ? "\nentity load as loads { weight: number in tonnes }" : ""))
        .File("places.csv", "name\nJapan\nSouth Korea\n");

    private static string Read(string type, string given, string? set)
    {
        using var data = Case(type, given);
        var world = data.Load(set is null ? new() : new() { Params = LoadOptions.Empty.Add("p", set) }).World!;
        return DataCase.Show(world, world.Params.Columns[0], 0);
    }
}
