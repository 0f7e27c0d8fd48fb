using System.Text;
using Lode.Data;

namespace Lode.Tests.Data;

public class CsvTests
{
    [Theory]
    [InlineData("id,value\r\na,1\r\nb,2\r\n")]
    [InlineData("id,value\na,1\nb,2")]
    [InlineData("\ufeffid,value\na,1\nb,2\n")]
    [InlineData("\n\nid , value \n a , 1 \n\n\"b\",\"2\"\n\n")]
    [InlineData("note,value,id\n\"line\nend\",1,a\n\"quo\"\"te\",2,b\n")]
    public void Any_usual_form_reads_alike(string text)
    {
        using var data = Case(text);
        var world = data.World();
        Assert.Equal(["a", "b"], world.Tables[0].Keys.ToArray());
        Assert.Equal("2", DataCase.Show(world, "row", 1, "value"));
    }

    [Theory]
    [InlineData("id,value\na,1,2\n", "LODE5007 rows.csv #1: Row #1: the row has 3 cells where the header has 2.")]
    [InlineData("id,value\na\n", "LODE5007 rows.csv #1: Row #1: the row has 1 cell where the header has 2.")]
    [InlineData("id,value\na,x\"y\n", "LODE5016 rows.csv #1: Row #1: the row has a quote inside a cell that does not begin with one.")]
    [InlineData("id,value\na,\"1\nb,2\n", "LODE5016 rows.csv #1: Row #1: the row has a quote that is never closed.")]
    [InlineData("id,wert\na,1\n", "LODE5005 rows.csv: There is no column `value` in the file.")]
    [InlineData("id,value,value\na,1,2\n", "LODE5006 rows.csv: The column `value` stands twice in the file, so that it is not clear which is meant.")]
    [InlineData("id,value\na,1\nb,2\na,3\n", "LODE5011 rows.csv #3: Row #3, column `id`: the key `a` already names row #1.")]
    [InlineData("id,value\n,1\n", "LODE5012 rows.csv #1: Row #1, column `id`: the cell is empty, but `id` is the key.")]
    public void What_is_wrong_with_a_file_or_row_is_said_once(string text, string finding)
    {
        using var data = Case(text);
        Assert.Equal([finding], data.Findings());
    }

    [Fact]
    public void The_place_of_a_bad_cell_is_that_in_the_file()
    {
        using var data = Case("note,value,id\n\"two\nlines\", x1 ,a\n\"é\",y,b\n");
        Assert.Equal([new CellPlace(3, 8, 12), new CellPlace(4, 5, 6)], data.Load().Diagnostics.Select(d => d.Place!.Value));
    }

    [Fact]
    public void Bytes_that_are_no_text_are_a_bad_cell()
    {
        using var data = Case("id,value\n").File("rows.csv", [.. "id,value\na"u8, 0xE9, .. ",1\n"u8]);
        Assert.StartsWith("LODE5017 rows.csv #1: Row #1, column `id`:", Assert.Single(data.Findings()), StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_with_semicolons_is_met_with_that_advice()
    {
        using var data = Case("id;value\na;1\n");
        Assert.Contains("separated by `;`", data.Load().Diagnostics[0].Help, StringComparison.Ordinal);
    }

    [Fact]
    public void The_first_hundred_bad_cells_are_listed_and_the_rest_counted()
    {
        var text = new StringBuilder("id,value\n");
        for (var i = 0; i < 250; i++)
        {
            text.Append($"r{i},x\n");
        }

        using var data = Case(text.ToString());
        var found = data.Load().Diagnostics;
        Assert.Equal(101, found.Length);
        Assert.Equal(("LODE5015", "150 further bad cells are not listed."), (found[^1].Code, found[^1].Message));
    }

    [Fact]
    public void Where_asked_for_bad_rows_are_judged_as_unknown_and_named_by_number()
    {
        using var data = Case("id,value\na,1\na,2\nb,3,4\n,5\n");
        var result = data.Load(new() { BadCellsAreUnknown = true });
        Assert.Equal(["a", "#2", "b", "#4"], result.World!.Tables[0].Keys.ToArray());
        Assert.Equal(["1", "2", "unknown", "5"], Enumerable.Range(0, 4).Select(row => DataCase.Show(result.World, "row", row, "value")));
        Assert.Equal(3, result.Diagnostics.Length);
    }

    [Fact]
    public void A_long_cell_that_no_field_names_does_no_harm()
    {
        using var data = Case("id,value,note\na,1," + new string('x', 1_000_000) + "\n");
        Assert.Equal("1", DataCase.Show(data.World(), "row", 0, "value"));
    }

    private static DataCase Case(string rows) => new DataCase()
        .File("pack.lode", "entity row as rows from \"rows.csv\" {\n  id: key text\n  value: number\n}\n")
        .File("rows.csv", rows);
}
