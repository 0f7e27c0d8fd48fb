using Lode.Syntax;

namespace Lode.Formatting;

/// <summary>A table of a test: every column as wide as its widest cell.</summary>
internal sealed class TableLayout(TokenCursor tokens, ExpressionLayout expressions)
{
    /// <summary>The table, a line for each row.</summary>
    public Doc Of(TestTableSyntax table)
    {
        var rows = new List<Row> { Read(table.Header, _ => tokens.Token(), Doc.Empty) };
        foreach (var row in table.Rows)
        {
            rows.Add(Read(row.Cells, expressions.Of, tokens.LineEnd()));
        }

        var widths = Enumerable.Range(0, rows.Max(row => row.Cells.Count)).Select(column => rows.Max(row => row.WidthOf(column))).ToArray();
        return Doc.Concat([.. rows.Select(row => row.Padded(widths))]);
    }

    private Row Read<T>(IEnumerable<T> cells, Func<T, Doc> layout, Doc lineEnd)
    {
        var bars = new List<Doc> { tokens.Token() };
        var contents = new List<Doc>();
        foreach (var cell in cells)
        {
            contents.Add(OnOneLine(layout(cell)));
            bars.Add(tokens.Token());
        }

        return new(lineEnd, bars, contents);
    }

    /// <summary>A cell never breaks for its width, only where a comment inside makes it.</summary>
    private static Doc OnOneLine(Doc cell) => cell.Breaks || cell.EndsInComment ? cell : Doc.Text(DocPrinter.Print(cell, int.MaxValue));

    private sealed record Row(Doc LineEnd, List<Doc> Bars, List<Doc> Cells)
    {
        public int WidthOf(int column) => column < Cells.Count && Cells[column] is TextDoc text ? text.Value.Length : 0;

        public Doc Padded(int[] widths)
        {
            var parts = new List<Doc> { LineEnd, Bars[0] };
            for (var column = 0; column < Cells.Count; column++)
            {
                parts.AddRange([Doc.Space, Cells[column], Doc.Text(new(' ', 1 + widths[column] - WidthOf(column))), Bars[column + 1]]);
            }

            return Doc.Concat([.. parts]);
        }
    }
}
