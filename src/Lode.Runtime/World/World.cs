using System.Collections.Immutable;

namespace Lode.Runtime;

/// <summary>All data of one run: the tables, the params and the day. Immutable.</summary>
/// <param name="Tables">A table for each entity, by its ordinal.</param>
/// <param name="Params">One row with a column for each param.</param>
/// <param name="Today">The day of the run.</param>
/// <param name="Texts">The codes of texts.</param>
public sealed record World(ImmutableArray<Table> Tables, Table Params, DateOnly Today, TextPool Texts)
{
    /// <summary>The rows of a table by the values of one column, built when first asked for.</summary>
    public RowIndex Index(int table, int column) => Tables[table].Index(column);
}
