using System.Collections.Concurrent;
using System.Collections.Immutable;

namespace Lode.Runtime;

/// <summary>All data of one run: the tables, the params and the day. Immutable.</summary>
/// <param name="Tables">A table for each entity, by its ordinal.</param>
/// <param name="Params">One row with a column for each param.</param>
/// <param name="Today">The day of the run.</param>
/// <param name="Texts">The codes of texts.</param>
public sealed record World(ImmutableArray<Table> Tables, Table Params, DateOnly Today, TextPool Texts)
{
    private readonly ConcurrentDictionary<(int Table, int Column), RowIndex> _indexes = new();

    /// <summary>The rows of a table by the values of one column, built when first asked for.</summary>
    public RowIndex Index(int table, int column) =>
        _indexes.GetOrAdd((table, column), key => RowIndex.Build(Tables[key.Table].Columns[key.Column]));

    /// <summary>The same data under other params, day or tables; indexes are built anew.</summary>
    private World(World original)
    {
        Tables = original.Tables;
        Params = original.Params;
        Today = original.Today;
        Texts = original.Texts;
        _indexes = new();
    }
}
