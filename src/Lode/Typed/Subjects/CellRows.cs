using System.Collections.Immutable;
using Lode.Runtime;
using Lode.Semantics;

namespace Lode;

/// <summary>The cells of one subject as a row; sets have none and are unknown.</summary>
internal static class CellRows
{
    public static ImmutableArray<Column> Columns(EntitySymbol entity, ReadOnlySpan<double> cells)
    {
        var columns = ImmutableArray.CreateBuilder<Column>(entity.Fields.Length);
        foreach (var field in entity.Fields)
        {
            columns.Add(Column(field.Type, cells[field.Ordinal]));
        }

        return columns.MoveToImmutable();
    }

    /// <summary>The row's name, as it would be for an object.</summary>
    public static string Key(World world, EntitySymbol entity, double[] cells, int number) =>
        entity.Keys.ToList() is var keys && (keys.Count == 0 || (keys is [var only] && double.IsNaN(cells[only.Ordinal])))
            ? $"#{number}"
            : string.Join('/', keys.Select(k => Text(world, k.Type, cells[k.Ordinal])));

    private static string Text(World world, LodeType type, double cell) => type switch
    {
        _ when double.IsNaN(cell) => "-",
        TextType => world.Texts[(int)cell],
        EnumType e => e.Enum.Members[(int)cell].Name,
        EntityType e => world.Tables[e.Entity.Ordinal].Keys[(int)cell],
        BooleanType => ValueText.Boolean(cell != 0),
        DateType => ValueText.Date((int)cell),
        _ => ValueText.Number(cell),
    };

    private static Column Column(LodeType type, double cell)
    {
        var column = UnknownColumn.Of(type, 1);
        switch (column)
        {
            case NumberColumn numbers:
                numbers.Values[0] = cell;
                return numbers;
            case BooleanColumn truths:
                (truths.True[0], truths.Known[0]) = (cell == 1, !double.IsNaN(cell));
                return truths;
            case CodeColumn:
                return new CodeColumn([double.IsNaN(cell) ? CodeColumn.Unknown : (int)cell]);
            default:
                return column;
        }
    }
}
