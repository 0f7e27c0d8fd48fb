using System.Collections.Immutable;

namespace Lode.Data;

/// <summary>Rows that were read as a whole before, for formats that say only at their end which columns they have.</summary>
internal sealed class ListedRows(ImmutableArray<string> columns, IReadOnlyList<ListedRow> rows) : RowReader
{
    private int _row = -1;

    public override ImmutableArray<string> Columns { get; } = columns;

    public override int Line => rows[_row].Line;

    public override int MostRows => rows.Count;

    public override Cell this[int wanted] => rows[_row].Cells[wanted].Cell;

    public override bool Read() => ++_row < rows.Count;
}

/// <summary>A row: the cells of the wanted columns and its line, 0 where there is none.</summary>
internal sealed record ListedRow(KeptCell[] Cells, int Line);
