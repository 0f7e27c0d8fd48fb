using System.Linq.Expressions;
using System.Reflection;
using Lode.Runtime;
using Lode.Semantics;

namespace Lode;

/// <summary>Reads one field of objects as a column.</summary>
internal abstract class FieldReader<T>(FieldSymbol field)
{
    public FieldSymbol Field { get; } = field;

    public abstract Column Read(IReadOnlyList<T> rows, CellContext context);

    /// <summary>The cell of one object, as <see cref="SubjectValue"/> reads it; NaN for a set.</summary>
    public abstract double Cell(T row, CellContext context);

    /// <summary>What the field adds to a row's name; null where it is unknown.</summary>
    public abstract string? Key(T row);

    /// <summary>A reader of a property; null where their types do not fit.</summary>
    public static FieldReader<T>? Of(FieldSymbol field, PropertyInfo property)
    {
        var from = Expression.Parameter(typeof(T));
        var get = Expression.Lambda(Expression.Property(from, property), from).Compile();
        if (field.Type is not SetType set)
        {
            return CellReaders.For(property.PropertyType, field.Type, field) is { } reader
                ? Made(typeof(ScalarReader<,>), [typeof(T), property.PropertyType], field, get, reader)
                : null;
        }

        return Element(property.PropertyType) is { } element && CellReaders.For(element, set.Element, field) is { } items
            ? Made(typeof(SetReader<,,>), [typeof(T), property.PropertyType, element], field, get, items)
            : null;
    }

    private static FieldReader<T> Made(Type reader, Type[] types, params object[] arguments) =>
        (FieldReader<T>)Activator.CreateInstance(reader.MakeGenericType(types), arguments)!;

    private static Type? Element(Type type) => type == typeof(string) ? null : type.GetInterfaces().Append(type)
        .FirstOrDefault(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IEnumerable<>))?.GetGenericArguments()[0];
}

/// <summary>A field of single values.</summary>
internal sealed class ScalarReader<T, TValue>(FieldSymbol field, Func<T, TValue> get, Func<TValue, CellContext, double> read) : FieldReader<T>(field)
{
    public override Column Read(IReadOnlyList<T> rows, CellContext context)
    {
        var values = new double[rows.Count];
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = read(get(rows[i]), context);
        }

        return Field.Type switch
        {
            NumberType or DateType => new NumberColumn(values),
            BooleanType => Truths(values),
            _ => new CodeColumn(Array.ConvertAll(values, v => double.IsNaN(v) ? CodeColumn.Unknown : (int)v)),
        };
    }

    public override double Cell(T row, CellContext context) => read(get(row), context);

    public override string? Key(T row) => get(row) switch
    {
        null => null,
        string text => text,
        bool truth => ValueText.Boolean(truth),
        DateOnly day => ValueText.Date(day.DayNumber),
        DateTime time => ValueText.Date(DateOnly.FromDateTime(time).DayNumber),
        DateTimeOffset time => ValueText.Date(DateOnly.FromDateTime(time.Date).DayNumber),
        Enum member => ((EnumType)Field.Type).Enum.Members.FirstOrDefault(m => PropertyNames.Comparer.Equals(m.Name, member.ToString()))?.Name,
        var number => Convert.ToDouble(number, System.Globalization.CultureInfo.InvariantCulture) is var value && double.IsFinite(value) ? ValueText.Number(value) : null,
    };

    private static BooleanColumn Truths(double[] values)
    {
        var (isTrue, isKnown) = (new BitMask(values.Length), new BitMask(values.Length));
        for (var i = 0; i < values.Length; i++)
        {
            (isTrue[i], isKnown[i]) = (values[i] == 1, !double.IsNaN(values[i]));
        }

        return new(isTrue, isKnown);
    }
}

/// <summary>A field of sets; a set with a member that cannot be read is unknown.</summary>
internal sealed class SetReader<T, TSet, TItem>(FieldSymbol field, Func<T, TSet> get, Func<TItem, CellContext, double> read) : FieldReader<T>(field)
    where TSet : IEnumerable<TItem>
{
    public override Column Read(IReadOnlyList<T> rows, CellContext context)
    {
        var (offsets, items, known) = (new int[rows.Count + 1], new List<double>(), new BitMask(rows.Count));
        for (var i = 0; i < rows.Count; i++)
        {
            if (get(rows[i]) is { } set && set.Select(item => read(item, context)).Distinct().ToList() is var members && !members.Exists(double.IsNaN))
            {
                items.AddRange(members);
                known[i] = true;
            }

            offsets[i + 1] = items.Count;
        }

        return new SetColumn(offsets, [.. items], known);
    }

    public override double Cell(T row, CellContext context) => double.NaN;

    public override string? Key(T row) => null;
}
