using System.Linq.Expressions;
using System.Reflection;

namespace Lode.Runtime;

/// <summary>Reads one field of objects as a column.</summary>
internal abstract class FieldReader<T>(FieldShape field)
{
    public FieldShape Field { get; } = field;

    public abstract Column Read(IReadOnlyList<T> rows, CellContext context);

    /// <summary>The cell of one object, a code for what is no number; NaN for a set.</summary>
    public abstract double Cell(T row, CellContext context);

    /// <summary>What the field adds to a row's name; null where it is unknown.</summary>
    public abstract string? Key(T row);

    /// <summary>A reader of a property; null where their types do not fit.</summary>
    public static FieldReader<T>? Of(FieldShape field, PropertyInfo property)
    {
        var from = Expression.Parameter(typeof(T));
        var get = Expression.Lambda(Expression.Property(from, property), from).Compile();
        if (!field.Type.IsSet)
        {
            return CellReaders.For(property.PropertyType, field) is { } reader
                ? Made(typeof(ScalarReader<,>), [typeof(T), property.PropertyType], field, get, reader)
                : null;
        }

        return Element(property.PropertyType) is { } element && CellReaders.For(element, field) is { } items
            ? Made(typeof(SetReader<,,>), [typeof(T), property.PropertyType, element], field, get, items)
            : null;
    }

    private static FieldReader<T> Made(Type reader, Type[] types, params object[] arguments) =>
        (FieldReader<T>)Activator.CreateInstance(reader.MakeGenericType(types), arguments)!;

    private static Type? Element(Type type) => type == typeof(string) ? null : type.GetInterfaces().Append(type)
        .FirstOrDefault(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IEnumerable<>))?.GetGenericArguments()[0];
}

/// <summary>A field of single values.</summary>
internal sealed class ScalarReader<T, TValue>(FieldShape field, Func<T, TValue> get, Func<TValue, CellContext, double> read) : FieldReader<T>(field)
{
    public override Column Read(IReadOnlyList<T> rows, CellContext context)
    {
        var values = new double[rows.Count];
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = read(get(rows[i]), context);
        }

        return CellColumns.Of(Field.Type, values);
    }

    public override double Cell(T row, CellContext context) => read(get(row), context);

    public override string? Key(T row) => KeyText.Of(get(row), Field);
}

/// <summary>A field of sets; a set with a member that cannot be read is unknown.</summary>
internal sealed class SetReader<T, TSet, TItem>(FieldShape field, Func<T, TSet> get, Func<TItem, CellContext, double> read) : FieldReader<T>(field)
    where TSet : IEnumerable<TItem>
{
    public override Column Read(IReadOnlyList<T> rows, CellContext context)
    {
        var sets = new IReadOnlyList<double>?[rows.Count];
        for (var i = 0; i < sets.Length; i++)
        {
            sets[i] = get(rows[i]) is { } set ? context.Members(Field, set.Select(item => read(item, context))) : null;
        }

        return CellColumns.Sets(sets);
    }

    public override double Cell(T row, CellContext context) => double.NaN;

    public override string? Key(T row) => null;
}
