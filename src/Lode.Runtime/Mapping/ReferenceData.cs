using System.Collections.Immutable;
using Lode.Runtime;

namespace Lode;

/// <summary>Rows that a host gives to rules, by entity. Immutable: each change gives another.</summary>
public sealed class ReferenceData
{
    private readonly ImmutableDictionary<string, Func<EntityShape, MappingReport, bool, IGivenRows?>> _rows;

    private ReferenceData(ImmutableDictionary<string, Func<EntityShape, MappingReport, bool, IGivenRows?>> rows) => _rows = rows;

    /// <summary>No rows.</summary>
    public static ReferenceData Empty { get; } = new(ImmutableDictionary.Create<string, Func<EntityShape, MappingReport, bool, IGivenRows?>>(StringComparer.Ordinal));

    /// <summary>These and the rows of one more entity, in place of any it had.</summary>
    /// <typeparam name="TRow">A class or record with a property for each field of the entity; names may differ in case and <c>_</c>.</typeparam>
    /// <param name="entity">The entity's name in the rules.</param>
    /// <param name="rows">Its rows; they are read once, now.</param>
    public ReferenceData With<TRow>(string entity, IEnumerable<TRow> rows)
    {
        TRow[] read = [.. rows];
        return new(_rows.SetItem(entity, (shape, report, lenient) => TypeMap<TRow>.Of(shape, _ => true, report) is { } map ? new GivenRows<TRow>(map, read, lenient) : null));
    }

    /// <summary>The rows as the rules' entities take them; what does not fit goes into the report.</summary>
    internal ImmutableDictionary<string, IGivenRows> For(ImmutableArray<EntityShape> entities, MappingReport report, bool lenient)
    {
        var given = ImmutableDictionary.CreateBuilder<string, IGivenRows>(StringComparer.Ordinal);
        foreach (var (name, rows) in _rows.OrderBy(r => r.Key, StringComparer.Ordinal))
        {
            if (entities.FirstOrDefault(e => e.Name == name) is not { } entity)
            {
                report.Add($"The rules have no entity `{name}`; they have {string.Join(", ", entities.Select(e => $"`{e.Name}`"))}.");
            }
            else if (rows(entity, report, lenient) is { } fitting)
            {
                given[name] = fitting;
            }
        }

        return given.ToImmutable();
    }
}
