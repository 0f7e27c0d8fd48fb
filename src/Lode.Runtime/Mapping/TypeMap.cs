using System.Collections.Immutable;
using System.Reflection;

namespace Lode.Runtime;

/// <summary>Which property of a type stands for which field of an entity.</summary>
internal sealed class TypeMap<T>
{
    private readonly ImmutableArray<FieldReader<T>?> _readers;
    private readonly ImmutableArray<FieldReader<T>> _keys;

    private readonly Action<T, CellContext>? _inspect;

    /// <summary>A map.</summary>
    /// <param name="entity">The entity.</param>
    /// <param name="readers">What reads each field; null for one that the type does not have.</param>
    /// <param name="inspect">Looks at every row beyond that.</param>
    public TypeMap(EntityShape entity, ImmutableArray<FieldReader<T>?> readers, Action<T, CellContext>? inspect = null)
    {
        (Entity, _readers, _inspect) = (entity, readers, inspect);
        _keys = [.. entity.Keys.Select(field => readers[field.Ordinal]).OfType<FieldReader<T>>()];
    }

    public EntityShape Entity { get; }

    /// <summary>Maps an entity to the type; null where something does not fit, which is then in the report.</summary>
    /// <param name="entity">The entity.</param>
    /// <param name="read">The fields that something reads; the others may be missing, and count as unknown.</param>
    /// <param name="report">Takes every mismatch.</param>
    public static TypeMap<T>? Of(EntityShape entity, Func<FieldShape, bool> read, MappingReport report)
    {
        var properties = Properties().ToLookup(p => p.GetCustomAttribute<FieldNameAttribute>()?.Name ?? p.Name, PropertyNames.Comparer);
        var fits = true;
        var readers = ImmutableArray.CreateBuilder<FieldReader<T>?>();
        foreach (var field in entity.Fields)
        {
            var (reader, mismatch) = Reader(field, [.. properties[field.Name]]);
            readers.Add(reader);
            if (mismatch is not null && (field.IsKey || read(field)))
            {
                report.Add($"`{entity.Name}.{field.Name}`: {mismatch}");
                fits = false;
            }
        }

        return fits ? new(entity, readers.ToImmutable()) : null;
    }

    /// <summary>The names of rows, the first of them with this number.</summary>
    public ImmutableArray<string> Keys(IReadOnlyList<T> rows, int first) =>
        [.. rows.Select((row, i) => _keys.IsEmpty || _keys is [var only] && only.Key(row) is null ? $"#{first + i}" : string.Join('/', _keys.Select(k => k.Key(row) ?? "-")))];

    /// <summary>The rows as columns, by the field's ordinal.</summary>
    public ImmutableArray<Column> Columns(IReadOnlyList<T> rows, CellContext context)
    {
        if (_inspect is not null)
        {
            foreach (var row in rows)
            {
                _inspect(row, context);
            }
        }

        return [.. _readers.Select((reader, i) => reader?.Read(rows, context) ?? CellColumns.Unknown(Entity.Fields[i].Type, rows.Count))];
    }

    /// <summary>Reads some fields of one object, by the field's ordinal.</summary>
    public void ReadCells(T row, ImmutableArray<int> fields, CellContext context, Span<double> cells)
    {
        foreach (var field in fields)
        {
            cells[field] = _readers[field]?.Cell(row, context) ?? double.NaN;
        }
    }

    private static (FieldReader<T>? Reader, string? Mismatch) Reader(FieldShape field, ImmutableArray<PropertyInfo> properties) => properties switch
    {
        [] => (null, $"`{typeof(T).Name}` has no property of this name; add one, or put `[FieldName(\"{field.Name}\")]` on the one that holds it."),
        [var one] when FieldReader<T>.Of(field, one) is { } reader => Strangers(field, one) is { Count: > 0 } strangers
            ? (reader, $"`{one.PropertyType.Name}` has {string.Join(", ", strangers.Select(s => $"`{s}`"))}, which `{field.Type}` has not.")
            : (reader, null),
        [var one] => (null, $"it is {Article(field)}, and `{typeof(T).Name}.{one.Name}` is `{TypeName(one.PropertyType)}`; it must be {CellReaders.Expected(field.Type)}."),
        _ => (null, $"`{typeof(T).Name}` has several properties of this name: {string.Join(", ", properties.Select(p => $"`{p.Name}`"))}."),
    };

    private static List<string> Strangers(FieldShape field, PropertyInfo property) =>
        field.Type is { IsSet: false, Kind: CellKind.Member, Enum: { } members } && (Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType) is { IsEnum: true } type
            ? [.. CellReaders.Strangers(type, members)]
            : [];

    private static IEnumerable<PropertyInfo> Properties() =>
        typeof(T).GetProperties(BindingFlags.Instance | BindingFlags.Public).Where(p => p.CanRead && p.GetIndexParameters().Length == 0 && p.Name != "EqualityContract");

    private static string Article(FieldShape field) => field.Type.IsSet ? $"a {field.Type}" : $"`{field.Type}`";

    private static string TypeName(Type type) => Nullable.GetUnderlyingType(type) is { } inner ? inner.Name + "?" : type.Name;
}
