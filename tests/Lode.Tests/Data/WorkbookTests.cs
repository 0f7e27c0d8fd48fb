using Microsoft.Data.Sqlite;

namespace Lode.Tests.Data;

/// <summary>Excel workbooks and SQLite databases.</summary>
public class WorkbookTests
{
    private const string Fields = "{ id: key text  share: percent  signed: date  binding: boolean  count: number }";

    private static readonly string[] Header = ["id", "share", "signed", "binding", "count", "unread"];

    [Fact]
    public void A_sheet_reads_by_the_types_of_its_cells()
    {
        using var data = Excel("", ("deals", [[], Header, ["a", "n:0.85", "d:45958", "b:1", "n:12", "x"], ["b", "85%", "2025-10-28", "no", "12", ""], [], ["c"]]));
        var world = data.World();
        Assert.Equal(["a", "b", "c"], world.Tables[0].Keys.ToArray());
        foreach (var (field, a, b) in new[] { ("share", "0.85", "0.85"), ("signed", "739551", "739551"), ("binding", "yes", "no"), ("count", "12", "12") })
        {
            Assert.Equal([a, b, "unknown"], Enumerable.Range(0, 3).Select(row => DataCase.Show(world, "deal", row, field)));
        }
    }

    [Theory]
    [InlineData("e:#DIV/0!", "", "LODE5008 book.xlsx #1: Row #1, column `share`:")]
    [InlineData("e:#N/A", "", "LODE5008 book.xlsx #1: Row #1, column `share`:")]
    [InlineData("n:1", "t:45958.5", "LODE5008 book.xlsx #1: Row #1, column `signed`: `2025-10-28 12:00:00` is not a date")]
    [InlineData("n:1", "n:45958", "LODE5008 book.xlsx #1: Row #1, column `signed`: `45958` is not a date")]
    public void A_bad_cell_of_a_sheet_is_named(string share, string signed, string finding)
    {
        using var data = Excel("", ("deals", [Header, ["a", share, signed]]));
        Assert.StartsWith(finding, Assert.Single(data.Findings()), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("table second", "b")]
    [InlineData("table `first sheet`", "a")]
    public void The_sheet_is_chosen_by_name(string table, string key)
    {
        using var data = Excel(table, ("first sheet", [Header, ["a"]]), ("second", [Header, ["b"]]));
        Assert.Equal([key], data.World().Tables[0].Keys.ToArray());
    }

    [Theory]
    [InlineData("", "several tables, and the pack does not say which")]
    [InlineData("table third", "There is no table or sheet `third` in the file.")]
    public void A_sheet_that_is_not_there_or_not_said_is_a_finding(string table, string said)
    {
        using var data = Excel(table, ("first", [Header]), ("second", [Header]));
        Assert.Contains(said, Assert.Single(data.Findings()), StringComparison.Ordinal);
    }

    [Fact]
    public void A_table_of_a_database_reads_by_the_types_of_its_cells()
    {
        using var data = Sqlite("table deals", """
            create table deals (id text, share real, signed text, binding boolean, count integer, unread blob);
            insert into deals values ('a', 0.85, '2025-10-28', 1, 12, x'00'), ('b', '85%', null, 'no', 9007199254740993, null);
            create table other (x);
            """);
        var world = data.World();
        Assert.Equal(["0.85", "739551", "yes", "12"], Row(0));
        Assert.Equal(["0.85", "unknown", "no", "9007199254740992"], Row(1));
        IEnumerable<string> Row(int row) => Header[1..5].Select(field => DataCase.Show(world, "deal", row, field));
    }

    [Fact]
    public void What_a_database_holds_that_is_no_cell_is_a_finding()
    {
        using var data = Sqlite("", "create table deals (id text, share real, signed text, binding integer, count integer); insert into deals values ('a', x'00', null, 1, 1);");
        Assert.Equal(["LODE5008", "LODE5008"], data.Load().Diagnostics.Select(d => d.Code));
    }

    [Fact]
    public void A_database_is_only_read()
    {
        using var data = Sqlite("", "create table deals (id text, share real, signed text, binding boolean, count integer)");
        var before = System.IO.File.ReadAllBytes(data.PathOf("book.sqlite"));
        data.World();
        Assert.Equal(before, System.IO.File.ReadAllBytes(data.PathOf("book.sqlite")));
        Assert.Equal(["book.sqlite", "pack.lode"], Directory.GetFiles(data.Folder).Select(Path.GetFileName).Order());
    }

    [Fact]
    public void A_missing_database_is_not_made()
    {
        using var data = new DataCase().File("pack.lode", $"entity deal as deals from \"book.sqlite\" {Fields}");
        Assert.Equal("LODE5001", Assert.Single(data.Load().Diagnostics).Code);
        Assert.False(System.IO.File.Exists(data.PathOf("book.sqlite")));
    }

    [Fact]
    public void The_name_of_a_table_is_no_sql()
    {
        using var data = Sqlite("table `deals\"; drop table deals; --`", "create table deals (id text)");
        Assert.Contains("There is no table", Assert.Single(data.Findings()), StringComparison.Ordinal);
    }

    private static DataCase Excel(string table, params (string, string[][])[] sheets) => new DataCase()
        .File("pack.lode", $"entity deal as deals from \"book.xlsx\" {table} {Fields}")
        .File("book.xlsx", XlsxFile.Of(sheets));

    private static DataCase Sqlite(string table, string script)
    {
        var data = new DataCase().File("pack.lode", $"entity deal as deals from \"book.sqlite\" {table} {Fields}");
        using var connection = new SqliteConnection($"Data Source={data.PathOf("book.sqlite")};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = script;
        command.ExecuteNonQuery();
        return data;
    }
}
