using System.Collections.Immutable;

namespace Lode.Runtime;

/// <summary>Subjects without a type of their own: values by the names of fields. What is left out is unknown.</summary>
internal sealed class NamedValues(FieldShape field) : FieldReader<IReadOnlyDictionary<string, object?>>(field)
{
    private readonly ValueCells _cells = new(field);

    /// <summary>Maps an entity; a name that no field has is refused when it comes.</summary>
    public static TypeMap<IReadOnlyDictionary<string, object?>> Map(EntityShape entity)
    {
        var names = entity.Fields.Select(f => f.Name).ToImmutableHashSet(StringComparer.Ordinal);
        return new(entity, [.. entity.Fields.Select(f => new NamedValues(f))], (row, context) =>
        {
            foreach (var stranger in row.Keys.Where(name => !names.Contains(name)).Order(StringComparer.Ordinal))
            {
                context.Bad(new(VisibleText.Short(stranger), entity.Name, 0, new(CellKind.Text, ""), false, false), $"`{entity.Name}` has no field of this name");
            }
        });
    }

    public override Column Read(IReadOnlyList<IReadOnlyDictionary<string, object?>> rows, CellContext context) => _cells.Read(rows.Select(Of), context);

    public override double Cell(IReadOnlyDictionary<string, object?> row, CellContext context) => double.NaN;

    public override string? Key(IReadOnlyDictionary<string, object?> row) => Field.Type.IsSet ? null : KeyText.Of(_cells.Plain(Of(row)), Field);

    private object? Of(IReadOnlyDictionary<string, object?> row) => row.GetValueOrDefault(Field.Name);
}
