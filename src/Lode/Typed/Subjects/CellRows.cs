using System.Collections.Immutable;
using Lode.Runtime;

namespace Lode;

/// <summary>The cells of one subject as a row; sets have none and are unknown.</summary>
internal static class CellRows
{
    public static ImmutableArray<Column> Columns(EntityShape entity, ReadOnlySpan<double> cells)
    {
        var columns = ImmutableArray.CreateBuilder<Column>(entity.Fields.Length);
        foreach (var field in entity.Fields)
        {
            columns.Add(field.Type.IsSet ? CellColumns.Unknown(field.Type, 1) : CellColumns.Of(field.Type, [cells[field.Ordinal]]));
        }

        return columns.MoveToImmutable();
    }

    /// <summary>The row's name, as it would be for an object.</summary>
    public static string Key(World world, EntityShape entity, double[] cells, int number) =>
        entity.Keys.ToList() is var keys && (keys.Count == 0 || (keys is [var only] && double.IsNaN(cells[only.Ordinal])))
            ? $"#{number}"
            : string.Join('/', keys.Select(k => Text(world, k.Type, cells[k.Ordinal])));

    private static string Text(World world, ValueShape type, double cell) => type.Kind switch
    {
        _ when double.IsNaN(cell) => "-",
        CellKind.Text => world.Texts[(int)cell],
        CellKind.Member => type.Enum!.Members[(int)cell],
        CellKind.Row => world.Tables[type.Table].Keys[(int)cell],
        CellKind.Boolean => ValueText.Boolean(cell != 0),
        CellKind.Date => ValueText.Date((int)cell),
        _ => ValueText.Number(cell),
    };
}
