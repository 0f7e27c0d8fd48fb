using Lode.Runtime;

namespace Lode.Data;

/// <summary>One pool for the texts of several columns, whose cells then hold its codes.</summary>
internal static class TextUnion
{
    /// <summary>The column with the most texts gives the pool its own, so that the most are looked up once only.</summary>
    /// <param name="columns">The columns, and what reads them.</param>
    /// <param name="outer">A pool whose codes stay as they are, for texts that it has; null for none.</param>
    public static TextPool Of(IEnumerable<(ColumnBuilder Column, TextParser Parser)> columns, TextPool? outer = null)
    {
        var all = columns.ToList();
        var largest = outer is not null ? null : all.Select(c => c.Parser).MaxBy(p => p.Texts.Count);
        var pool = new TextPool(outer, largest?.Texts);
        foreach (var (column, parser) in all.Where(c => c.Parser != largest))
        {
            column.Resolve(parser.Codes(pool), (_, _) => { });
        }

        return pool;
    }
}
