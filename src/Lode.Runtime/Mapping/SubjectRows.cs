using System.Collections.Immutable;

namespace Lode.Runtime;

/// <summary>Puts judged objects into a world: beside the rows that their entity has there, in place of those of the same key.</summary>
internal static class SubjectRows
{
    /// <summary>The world, and the row of each object.</summary>
    /// <exception cref="SubjectException">An object holds a value that no rule can read.</exception>
    public static (World World, ImmutableArray<int> Rows) Put<T>(World world, TypeMap<T> map, IReadOnlyList<T> subjects, bool lenient)
    {
        var texts = new TextPool(world.Texts);
        var before = world.Tables[map.Entity.Ordinal];
        var context = new CellContext(world.Tables, texts.Code, lenient);
        var (keys, columns) = (map.Keys(subjects, before.RowCount + 1), map.Columns(subjects, context));
        context.ThrowIfAny();
        return Put(world with { Texts = texts }, map.Entity, keys, columns);
    }

    /// <summary>The same for rows that are columns already.</summary>
    public static (World World, ImmutableArray<int> Rows) Put(World world, EntityShape entity, ImmutableArray<string> keys, ImmutableArray<Column> columns)
    {
        var before = world.Tables[entity.Ordinal];
        var table = before.RowCount == 0 ? before with { Keys = keys, Columns = columns } : Merged(before, keys, columns);
        return (world with { Tables = world.Tables.SetItem(entity.Ordinal, table) }, [.. keys.Select(table.Row)]);
    }

    private static Table Merged(Table before, ImmutableArray<string> keys, ImmutableArray<Column> columns)
    {
        // Rows keep their numbers, since other tables refer to them; so a changed one is taken from behind.
        var from = Enumerable.Range(0, before.RowCount).ToList();
        for (var i = 0; i < keys.Length; i++)
        {
            var row = before.Row(keys[i]);
            if (row >= 0)
            {
                from[row] = before.RowCount + i;
            }
            else
            {
                from.Add(before.RowCount + i);
            }
        }

        return before with
        {
            Keys = [.. from.Select(row => row < before.RowCount ? before.Keys[row] : keys[row - before.RowCount])],
            Columns = [.. before.Columns.Zip(columns, (first, second) => ColumnRows.Take(first, second, from))],
        };
    }
}
