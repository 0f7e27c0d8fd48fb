using Lode.Data;

namespace Lode.Tests.Data;

/// <summary>Where rows come from: paths, keys, references among tables, options.</summary>
public class SourceTests
{
    private const string Model = """
        entity country as countries from "data/countries.csv" { name: key text }
        entity share as shares from "data/shares.csv" {
          country: key country
          stage: key text
          year: key number
          value: percent
        }
        entity note as notes from "data/notes.csv" {
          about: share
          next: note
        }
        """;

    private static DataCase Case() => new DataCase()
        .File("pack.lode", Model)
        .File("data/countries.csv", "name\nJapan\nChina\n")
        .File("data/shares.csv", "country,stage,year,value\nChina,mining,2024,70%\nJapan,mining,,\n")
        .File("data/notes.csv", "about,next\nChina/mining/2024,#2\nJapan/mining/-,\n");

    [Fact]
    public void Keys_of_several_parts_name_rows_and_are_referred_to()
    {
        using var data = Case();
        var world = data.World();
        Assert.Equal(["China/mining/2024", "Japan/mining/-"], world.Tables[1].Keys.ToArray());
        Assert.Equal(["#1", "#2"], world.Tables[2].Keys.ToArray());
        Assert.Equal(["0", "1"], Enumerable.Range(0, 2).Select(row => DataCase.Show(world, "note", row, "about")));
        Assert.Equal(["1", "unknown"], Enumerable.Range(0, 2).Select(row => DataCase.Show(world, "note", row, "next")));
    }

    [Theory]
    [InlineData("../outside.csv", "LODE5003")]
    [InlineData("/etc/passwd.csv", "LODE5003")]
    [InlineData("data/../../outside.csv", "LODE5003")]
    [InlineData("data/link.csv", "LODE5003")]
    [InlineData("data/none.csv", "LODE5001")]
    [InlineData("data/sub", "LODE5004")]
    [InlineData("data/sub/x.pdf", "LODE5001")]
    [InlineData("data/countries.xml", "LODE5004")]
    public void A_pack_reads_only_data_of_its_own(string path, string code)
    {
        using var data = Case()
            .File("pack.lode", $"entity country as countries from \"{path}\" {{ name: key text }}")
            .File("data/countries.xml", "<x/>")
            .File("data/sub/x.csv", "name\n");
        System.IO.File.CreateSymbolicLink(data.PathOf("data/link.csv"), Path.Combine(Path.GetTempPath(), "elsewhere.csv"));
        var result = data.Load();
        Assert.Null(result.World);
        Assert.Equal(code, Assert.Single(result.Diagnostics).Code);
    }

    [Fact]
    public void A_run_may_replace_a_source_from_anywhere()
    {
        using var data = Case();
        using var other = new DataCase().File("c.json", """[{"name": "Japan"}, {"name": "China"}, {"name": "Chile"}]""");
        var options = new LoadOptions { Sources = LoadOptions.Empty.Add("country", other.PathOf("c.json")) };
        Assert.Equal(["Japan", "China", "Chile"], data.World(options).Tables[0].Keys.ToArray());
    }

    [Fact]
    public void A_replacement_for_no_entity_is_refused_with_advice()
    {
        using var data = Case();
        var problem = Assert.Throws<OptionException>(() => data.Load(new() { Sources = LoadOptions.Empty.Add("contry", "x.csv") }));
        Assert.Equal("The pack has no entity `contry`. Did you mean `country`?", problem.Message);
    }

    [Fact]
    public void An_entity_without_a_source_has_no_rows_and_says_so()
    {
        using var data = new DataCase().File("pack.lode", "entity deal as deals { id: key text }");
        var result = data.Load();
        Assert.Equal(0, result.World!.Tables[0].RowCount);
        Assert.Equal("LODE5018", Assert.Single(result.Diagnostics).Code);
    }

    [Theory]
    [InlineData("countries.json", "{\"name\": 1}", "it is not a list of objects")]
    [InlineData("countries.json", "[1]", "a row is not an object")]
    [InlineData("countries.json", "[{\"name\": \"a\"", "it is not well-formed JSON")]
    [InlineData("countries.json", "", "it is not well-formed JSON")]
    [InlineData("countries.json", "[{\"name\": \"a\", \"name\": \"b\"}]", "a row has the name `name` twice")]
    [InlineData("countries.ndjson", "{\"name\": \"a\"}\n{\"name\"", "it is not well-formed JSON")]
    [InlineData("countries.ndjson", "{\"name\": \"a\"} {\"name\": \"b\"}", "it is not well-formed JSON")]
    [InlineData("countries.sqlite", "no database at all, but long enough to be taken for one", "it is not an SQLite database")]
    [InlineData("countries.xlsx", "no workbook", "it is not a well-formed Excel workbook (.xlsx)")]
    public void A_file_that_is_not_what_its_ending_says_is_refused(string file, string text, string why)
    {
        using var data = new DataCase()
            .File("pack.lode", $"entity country as countries from \"{file}\" {{ name: key text }}")
            .File(file, text);
        Assert.Equal([$"LODE5002 {file}: The data file cannot be read: {why}."], data.Findings());
    }

    [Fact]
    public void A_file_that_is_a_folder_is_refused()
    {
        using var data = new DataCase()
            .File("pack.lode", "entity country as countries from \"c.csv\" { name: key text }").File("c.csv/x.txt", "");
        Assert.Equal("LODE5002", Assert.Single(data.Load().Diagnostics).Code);
    }

    [Fact]
    public void Nested_json_beyond_reason_is_refused()
    {
        using var data = new DataCase()
            .File("pack.lode", "entity country as countries from \"c.json\" { name: key text }")
            .File("c.json", "[{\"name\":" + new string('[', 100_000) + new string(']', 100_000) + "}]");
        Assert.Equal("LODE5002", Assert.Single(data.Load().Diagnostics).Code);
    }
}
