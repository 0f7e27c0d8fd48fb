using System.Collections.Immutable;
using Lode.Runtime;
using Lode.Semantics;

namespace Lode;

/// <summary>Finds the cell that a name of a missing cell (<see cref="MissingCells.Name"/>) stands for.</summary>
internal sealed class CellNames(World world, ImmutableArray<EntitySymbol> entities)
{
    /// <summary>The cell as named from a subject; null where the name stands for none.</summary>
    public (FieldSymbol Field, int Row)? Find(EntitySymbol entity, int row, string name) =>
        entity.Field(name) is { } own ? (own, row)
        : OfCollection(name) ?? entity.Fields.Where(f => f.Type is EntityType && name.StartsWith(f.Name + ".", StringComparison.Ordinal))
            .Select(f => Behind(f, row, name[(f.Name.Length + 1)..])).FirstOrDefault(found => found is not null);

    // countries[Malaysia].alignment: a key may hold brackets and points itself, so that the name is taken from both ends.
    private (FieldSymbol, int)? OfCollection(string name)
    {
        foreach (var entity in entities.Where(e => name.StartsWith(e.Collection + "[", StringComparison.Ordinal)))
        {
            foreach (var field in entity.Fields.Where(f => name.EndsWith($"].{f.Name}", StringComparison.Ordinal)))
            {
                var from = entity.Collection.Length + 1;
                var length = name.Length - from - field.Name.Length - 2;
                if (length >= 0 && world.Tables[entity.Ordinal].Row(name.Substring(from, length)) is >= 0 and var row)
                {
                    return (field, row);
                }
            }
        }

        return null;
    }

    // partner.alignment
    private (FieldSymbol, int)? Behind(FieldSymbol reference, int row, string name) =>
        world.Tables[reference.Entity.Ordinal].Columns[reference.Ordinal] is CodeColumn column && column[row] is >= 0 and var target
            ? Find(((EntityType)reference.Type).Entity, target, name)
            : null;
}
