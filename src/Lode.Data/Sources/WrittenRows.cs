using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Lode.Semantics;

namespace Lode.Data;

/// <summary>The rows of an entity as its source writes them, before they become values: to compare two states of a source and to make one between them.</summary>
public sealed class WrittenRows
{
    private WrittenRows(string file, ImmutableArray<string> columns, ImmutableArray<WrittenRow> rows) => (File, Columns, Rows) = (file, columns, rows);

    /// <summary>The source, relative to the pack.</summary>
    public string File { get; }

    /// <summary>The columns, those that the source lacks too.</summary>
    public ImmutableArray<string> Columns { get; }

    /// <summary>The rows, in their order.</summary>
    public ImmutableArray<WrittenRow> Rows { get; }

    /// <summary>Reads a source whose data load.</summary>
    /// <param name="root">The pack's folder.</param>
    /// <param name="entity">The entity.</param>
    /// <param name="columns">The columns wanted.</param>
    public static WrittenRows Read(string root, EntitySymbol entity, ImmutableArray<string> columns)
    {
        var locator = new SourceLocator(root, new());
        int[] keys = [.. entity.Keys.Select(k => columns.IndexOf(k.Column))];
        var rows = ImmutableArray.CreateBuilder<WrittenRow>();
        var taken = new Dictionary<string, int>(StringComparer.Ordinal);
        using var reader = SourceFormats.Open(locator.Find(entity), entity.SourceTable, columns);
        while (reader.Read())
        {
            var cells = columns.Select((_, i) => Kept(reader[i])).ToImmutableArray();
            var key = string.Join('/', (keys is [] ? cells : keys.Select(k => cells[k])).Select(c => Text(c) is { Length: > 0 } text ? text : "-"));
            var number = taken[key] = taken.GetValueOrDefault(key) + 1;
            rows.Add(new(number == 1 ? key : string.Create(CultureInfo.InvariantCulture, $"{key} #{number}"), cells, reader.Line));
        }

        return new(locator.Name(entity), columns, rows.ToImmutable());
    }

    /// <summary>The same source with other rows.</summary>
    public WrittenRows With(IEnumerable<WrittenRow> rows) => new(File, Columns, [.. rows]);

    internal RowReader Open(ImmutableArray<string> wanted)
    {
        int[] places = [.. wanted.Select(w => Columns.IndexOf(w))];
        return new ListedRows(Columns, [.. Rows.Select(r => new ListedRow([.. places.Select(p => p < 0 ? KeptCell.Empty : r.Cells[p])], r.Line))]);
    }

    internal static string Text(KeptCell cell) =>
        cell.Items is { } items ? string.Join(';', items.Select(Encoding.UTF8.GetString)) : Encoding.UTF8.GetString(cell.Utf8);

    private static KeptCell Kept(in Cell cell) => new(cell.Utf8.ToArray(), cell.Items, cell.Flaw);
}

/// <summary>A row as written.</summary>
public sealed class WrittenRow
{
    internal WrittenRow(string key, ImmutableArray<KeptCell> cells, int line) => (Key, Cells, Line) = (key, cells, line);

    /// <summary>Its key as written; of a source without keys all that it says.</summary>
    public string Key { get; }

    /// <summary>Its line; 0 where the format has none.</summary>
    public int Line { get; }

    internal ImmutableArray<KeptCell> Cells { get; }

    /// <summary>A cell as text; empty where it has no value.</summary>
    public string this[int column] => WrittenRows.Text(Cells[column]);

    /// <summary>The same row with a cell of another one.</summary>
    public WrittenRow With(int column, WrittenRow other) => new(Key, Cells.SetItem(column, other.Cells[column]), Line);
}
