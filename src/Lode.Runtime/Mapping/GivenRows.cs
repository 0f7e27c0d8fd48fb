using System.Collections.Immutable;

namespace Lode.Runtime;

/// <summary>Objects of the host as the rows of an entity.</summary>
internal sealed class GivenRows<T>(TypeMap<T> map, IReadOnlyList<T> rows, bool lenient) : IGivenRows
{
    /// <inheritdoc/>
    public ImmutableArray<string> Keys { get; } = map.Keys(rows, first: 1);

    /// <inheritdoc/>
    public Table Build(ImmutableArray<Table> tables, TextPool texts)
    {
        var context = new CellContext(tables, texts.Code, lenient);
        foreach (var twice in Keys.CountBy(key => key).Where(key => key.Value > 1))
        {
            context.Bad(map.Entity.Keys.First(), $"`{VisibleText.Short(twice.Key)}` is the key of {twice.Value} rows");
        }

        var table = map.Entity.Table(map.Columns(rows, context), Keys);
        context.ThrowIfAny();
        return table;
    }
}
