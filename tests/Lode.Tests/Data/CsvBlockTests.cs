using System.Text;
using CsvHelper;
using Lode.Data;
using Lode.Runtime;

namespace Lode.Tests.Data;

/// <summary>Files of more rows than are read at a time: what CsvHelper alone makes of them, cell by cell, is what stands in the columns.</summary>
public class CsvBlockTests
{
    private const int Rows = 5000;
    private static readonly string[] Pieces = ["a", "b,", "\"", "\"\"", "\n", "\r\n", "\r", " ", "é", "😀", "plain text", ",", ";", "\t", "0", "longer than fifteen bytes, by far"];

    [Theory]
    [InlineData(1, "\n", false)]
    [InlineData(2, "\r\n", false)]
    [InlineData(3, "\n", true)]
    [InlineData(4, "\r", false)]
    [InlineData(5, "\r\n", true)]
    public void Cells_are_those_that_CsvHelper_reads(int seed, string lineEnd, bool mark)
    {
        var text = (mark ? "\ufeff" : "") + RandomText(new(seed), lineEnd);
        using var data = new DataCase()
            .File("pack.lode", "entity row as rows from \"rows.csv\" {\n  first: text\n  second: text\n  third: text\n}\n")
            .File("rows.csv", text);
        var world = data.Load(new() { BadCellsAreUnknown = true }).World!;
        using var reader = CsvReader.Create(Encoding.UTF8.GetBytes(text), new CsvReaderOptions { Separator = ',' });
        var row = 0;
        for (; reader.Read(); row++)
        {
            for (var field = 0; field < 3; field++)
            {
                var expected = reader.FieldCount == 3 ? reader.GetString(field).Trim() : "";
                var codes = (CodeColumn)world.Tables[0].Columns[field];
                Assert.Equal((row, field, expected), (row, field, codes.IsKnown(row) ? world.Texts[codes[row]] : ""));
            }
        }

        Assert.Equal(world.Tables[0].RowCount, row);
        Assert.True(row > Rows / 2);
    }

    [Fact]
    public void Bad_cells_and_keys_far_behind_are_told_by_line_and_column()
    {
        var text = new StringBuilder("id,note,value\n");
        for (var row = 1; row <= Rows; row++)
        {
            text.Append(row switch
            {
                2600 => "r2600,\"two\nlines\",7\n",
                3000 => "r3000,n,x\n",
                4200 => "r7,n,1\n",
                4700 => "r4700,n\n",
                4999 => ",n,1\n",
                _ => $"r{row},\"é \"\"{row}\"\"\",{row}\n",
            });
        }

        using var data = new DataCase()
            .File("pack.lode", "entity row as rows from \"rows.csv\" {\n  id: key text\n  note: text\n  value: number\n}\n")
            .File("rows.csv", text.ToString());
        Assert.Equal(
            [
                "#3000 LODE5008 (3002, 9)", "#4200 LODE5011 (4202, 1)", "#4700 LODE5007 (4702, 1)", "#4999 LODE5012 (5001, 1)",
            ],
            data.Load().Diagnostics.Select(d => $"#{d.Row} {d.Code} ({d.Place!.Value.Line}, {d.Place.Value.Column})"));
        var world = data.Load(new() { BadCellsAreUnknown = true }).World!;
        Assert.Equal(["r4199", "#4200", "r4201"], world.Tables[0].Keys[4198..4201].ToArray());
        Assert.Equal(["r4700", "r4701"], world.Tables[0].Keys[4699..4701].ToArray());
        Assert.Equal(["r4998", "#4999", "r5000"], world.Tables[0].Keys[4997..].ToArray());
        Assert.Equal(("unknown", "4701"), (DataCase.Show(world, "row", 4699, "value"), DataCase.Show(world, "row", 4700, "value")));
        var notes = (CodeColumn)world.Tables[0].Columns[1];
        Assert.Equal(("two\nlines", "é \"4500\""), (world.Texts[notes[2599]], world.Texts[notes[4499]]));
    }

    [Fact]
    public void Codes_are_kept_in_the_smallest_type_that_holds_them_all()
    {
        var text = new StringBuilder("few,several,many\n");
        for (var row = 0; row < 70_000; row++)
        {
            text.Append($"f{row % 200},s{row % 3000},m{row}\n");
        }

        using var data = new DataCase()
            .File("pack.lode", "entity row as rows from \"rows.csv\" {\n  few: text\n  several: text\n  many: text\n}\n")
            .File("rows.csv", text.ToString());
        var world = data.World();
        var columns = world.Tables[0].Columns.Cast<CodeColumn>().ToList();
        Assert.NotNull(columns[2].Ints);
        foreach (var row in new[] { 0, 254, 255, 256, 65_534, 65_535, 69_999 })
        {
            Assert.Equal([$"f{row % 200}", $"s{row % 3000}", $"m{row}"], columns.Select(c => world.Texts[c[row]]));
        }
    }

    private static string RandomText(Random random, string lineEnd)
    {
        var text = new StringBuilder("first,second,third").Append(lineEnd);
        for (var row = 0; row < Rows; row++)
        {
            var cells = random.Next(200) == 0 ? random.Next(1, 6) : 3;
            text.AppendJoin(',', Enumerable.Range(0, cells).Select(_ => Cell(random))).Append(lineEnd);
        }

        return text.ToString();
    }

    private static string Cell(Random random)
    {
        var cell = string.Concat(Enumerable.Range(0, random.Next(4)).Select(_ => Pieces[random.Next(Pieces.Length)]));
        return cell.AsSpan().ContainsAny("\",\r\n") || random.Next(9) == 0 ? $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : cell;
    }
}
