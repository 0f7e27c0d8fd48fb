using System.Collections.Immutable;

namespace Lode.Runtime;

/// <summary>An entity without rows.</summary>
internal sealed class NoRows(EntityShape entity) : IGivenRows
{
    /// <inheritdoc/>
    public ImmutableArray<string> Keys => [];

    /// <inheritdoc/>
    public Table Build(ImmutableArray<Table> tables, TextPool texts) => entity.Table([.. entity.Fields.Select(f => CellColumns.Unknown(f.Type, 0))], []);
}
