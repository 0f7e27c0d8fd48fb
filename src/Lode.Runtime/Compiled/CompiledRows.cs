using System.Collections.Immutable;

namespace Lode.Runtime;

/// <summary>Rows that an assembly carries.</summary>
internal sealed class CompiledRows(EntityShape entity, TableData data) : IGivenRows
{
    /// <inheritdoc/>
    public ImmutableArray<string> Keys => data.Keys;

    /// <inheritdoc/>
    public Table Build(ImmutableArray<Table> tables, TextPool texts)
    {
        var context = new CellContext(tables, texts.Code, lenient: false);
        var table = entity.Table([.. entity.Fields.Select(f => data.Columns[f.Ordinal].Column(f, context))], data.Keys);
        context.ThrowIfAny();
        return table;
    }
}
