using System.Collections.Frozen;
using System.Numerics;
using System.Reflection;

namespace Lode.Runtime;

/// <summary>How values of a C# type are read as values of a Lode type: numbers and day numbers as they are, everything else as codes; NaN is unknown.</summary>
internal static class CellReaders
{
    private static readonly FrozenSet<Type> Numbers = new[]
    {
        typeof(double), typeof(float), typeof(decimal), typeof(long), typeof(ulong), typeof(int), typeof(uint), typeof(short), typeof(ushort), typeof(byte), typeof(sbyte),
    }.ToFrozenSet();

    /// <summary>A <see cref="Func{T1, T2, TResult}"/> from the C# type and a <see cref="CellContext"/> to <see cref="double"/>; null where the types do not fit.</summary>
    public static Delegate? For(Type type, FieldShape field) =>
        Nullable.GetUnderlyingType(type) is { } inner ? For(inner, field) is { } reader ? Generic(nameof(Lift), inner, reader) : null
        : field.Type.Kind switch
        {
            CellKind.Number when Numbers.Contains(type) => Generic(nameof(Number), type, field),
            CellKind.Date when type == typeof(DateOnly) => (DateOnly day, CellContext _) => (double)day.DayNumber,
            CellKind.Date when type == typeof(DateTime) => (DateTime time, CellContext _) => (double)DateOnly.FromDateTime(time).DayNumber,
            CellKind.Date when type == typeof(DateTimeOffset) => (DateTimeOffset time, CellContext _) => (double)DateOnly.FromDateTime(time.Date).DayNumber,
            CellKind.Boolean when type == typeof(bool) => (bool truth, CellContext _) => truth ? 1.0 : 0.0,
            CellKind.Text when type == typeof(string) => (string? text, CellContext context) => Code(context.Text(text)),
            CellKind.Row when type == typeof(string) => (string? key, CellContext context) => Code(context.Row(field, key)),
            CellKind.Member when type == typeof(string) => MemberByName(field, field.Type.Enum!),
            CellKind.Member when type.IsEnum => Generic(nameof(Member), type, field, field.Type.Enum!),
            _ => null,
        };

    /// <summary>The same for values whose type is told when they come.</summary>
    public static Func<object, CellContext, double>? Boxed(Type type, FieldShape field) =>
        For(type, field) is { } reader ? (Func<object, CellContext, double>)Generic(nameof(Box), type, reader) : null;

    /// <summary>The C# types that would fit, for whoever reads that one does not.</summary>
    public static string Expected(ValueShape shape) => shape.IsSet ? $"a sequence of {Expected(shape.Element)}" : shape.Kind switch
    {
        CellKind.Number => "a number (`double?`, `decimal?`, `int?` ...)",
        CellKind.Date => "`DateOnly?`, `DateTime?` or `DateTimeOffset?`",
        CellKind.Boolean => "`bool?`",
        CellKind.Member => $"an enum with members of `{shape.Enum!.Name}`, or `string`",
        CellKind.Row => $"`string`, the key of a row of `{shape.Collection}`",
        _ => "`string`",
    };

    /// <summary>The members of a C# enum that the rules' enum does not have; <c>Unknown</c> and <c>None</c> stand for no value.</summary>
    public static IEnumerable<string> Strangers(Type type, EnumShape shape)
    {
        var names = shape.Members.ToHashSet(PropertyNames.Comparer);
        return Enum.GetNames(type).Where(name => !names.Contains(name) && name is not ("Unknown" or "None"));
    }

    private static Delegate Generic(string method, Type type, params object[] arguments) =>
        (Delegate)typeof(CellReaders).GetMethod(method, BindingFlags.Static | BindingFlags.NonPublic)!.MakeGenericMethod(type).Invoke(null, arguments)!;

    private static Func<object, CellContext, double> Box<T>(Func<T, CellContext, double> reader) => (value, context) => reader((T)value, context);

    private static double Code(int code) => code < 0 ? double.NaN : code;

    private static Func<T?, CellContext, double> Lift<T>(Func<T, CellContext, double> reader) where T : struct =>
        (value, context) => value is { } known ? reader(known, context) : double.NaN;

    private static Func<T, CellContext, double> Number<T>(FieldShape field) where T : INumberBase<T> => (value, context) =>
    {
        var number = double.CreateSaturating(value);
        if (double.IsInfinity(number))
        {
            context.Bad(field, "the number is infinite");
            return double.NaN;
        }

        return number;
    };

    private static Func<T, CellContext, double> Member<T>(FieldShape field, EnumShape shape) where T : struct, Enum
    {
        var members = shape.Members.Index().ToDictionary(m => m.Item, m => (double)m.Index, PropertyNames.Comparer);
        var codes = Enum.GetValues<T>().Distinct().ToFrozenDictionary(value => value, value => members.GetValueOrDefault(value.ToString(), double.NaN));
        return (value, context) =>
        {
            if (!codes.TryGetValue(value, out var code))
            {
                context.Bad(field, $"`{value}` is no member of `{shape.Name}`");
                return double.NaN;
            }

            return code;
        };
    }

    private static Func<string?, CellContext, double> MemberByName(FieldShape field, EnumShape shape)
    {
        var members = shape.Members.Index().ToFrozenDictionary(m => m.Item, m => (double)m.Index, StringComparer.Ordinal);
        return (name, context) =>
        {
            if (name is null)
            {
                return double.NaN;
            }

            if (!members.TryGetValue(name, out var code))
            {
                context.Bad(field, $"`{VisibleText.Short(name)}` is no member of `{shape.Name}`");
                return double.NaN;
            }

            return code;
        };
    }
}
