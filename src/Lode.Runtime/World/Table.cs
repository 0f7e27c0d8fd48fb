using System.Collections.Concurrent;
using System.Collections.Immutable;

namespace Lode.Runtime;

/// <summary>The rows of one entity as columns.</summary>
/// <param name="Entity">The entity's name, <c>deal</c>.</param>
/// <param name="Collection">The name of its rows, <c>deals</c>.</param>
/// <param name="FieldNames">The fields' names, in the order of the columns.</param>
/// <param name="Columns">A column for each field, in the order declared.</param>
/// <param name="Keys">Each row's name: its key, <c>China/neodymium/processing/2024</c>, or <c>#17</c>; distinct.</param>
public sealed record Table(
    string Entity, string Collection, ImmutableArray<string> FieldNames, ImmutableArray<Column> Columns, ImmutableArray<string> Keys)
{
    private readonly Lazy<Dictionary<string, int>> _rows = new(() => Index(Keys));
    private readonly ConcurrentDictionary<int, RowIndex> _indexes = new();

    /// <summary>The same with other columns or keys; rows are found by the keys and values it then has.</summary>
    private Table(Table original)
    {
        (Entity, Collection, FieldNames, Columns, Keys) = original;
        _rows = new(() => Index(Keys));
        _indexes = new();
    }

    /// <summary>Number of rows.</summary>
    public int RowCount => Keys.Length;

    /// <summary>The row of a key, or -1.</summary>
    public int Row(string key) => _rows.Value.GetValueOrDefault(key, CodeColumn.Unknown);

    /// <summary>The rows by the values of one column, built when first asked for.</summary>
    public RowIndex Index(int column) => _indexes.GetOrAdd(column, c => RowIndex.Build(Columns[c]));

    private static Dictionary<string, int> Index(ImmutableArray<string> keys)
    {
        var rows = new Dictionary<string, int>(keys.Length, StringComparer.Ordinal);
        for (var row = 0; row < keys.Length; row++)
        {
            rows.TryAdd(keys[row], row);
        }

        return rows;
    }
}
