using System.Collections.Frozen;
using System.Numerics;
using System.Reflection;
using Lode.Data;
using Lode.Runtime;
using Lode.Semantics;

namespace Lode;

/// <summary>How values of a C# type are read as values of a Lode type: numbers and day numbers as they are, everything else as codes; NaN is unknown.</summary>
internal static class CellReaders
{
    private static readonly FrozenSet<Type> Numbers = new[]
    {
        typeof(double), typeof(float), typeof(decimal), typeof(long), typeof(ulong), typeof(int), typeof(uint), typeof(short), typeof(ushort), typeof(byte), typeof(sbyte),
    }.ToFrozenSet();

    /// <summary>A <see cref="Func{T1, T2, TResult}"/> from the C# type and a <see cref="CellContext"/> to <see cref="double"/>; null where the types do not fit.</summary>
    public static Delegate? For(Type type, LodeType lode, FieldSymbol field) =>
        Nullable.GetUnderlyingType(type) is { } inner ? For(inner, lode, field) is { } reader ? Generic(nameof(Lift), inner, reader) : null
        : lode switch
        {
            NumberType when Numbers.Contains(type) => Generic(nameof(Number), type, field),
            DateType when type == typeof(DateOnly) => (DateOnly day, CellContext _) => (double)day.DayNumber,
            DateType when type == typeof(DateTime) => (DateTime time, CellContext _) => (double)DateOnly.FromDateTime(time).DayNumber,
            DateType when type == typeof(DateTimeOffset) => (DateTimeOffset time, CellContext _) => (double)DateOnly.FromDateTime(time.Date).DayNumber,
            BooleanType when type == typeof(bool) => (bool truth, CellContext _) => truth ? 1.0 : 0.0,
            TextType when type == typeof(string) => (string? text, CellContext context) => Code(context.Text(text)),
            EntityType row when type == typeof(string) => (string? key, CellContext context) => Code(context.Row(field, row.Entity, key)),
            EnumType member when type == typeof(string) => MemberByName(field, member.Enum),
            EnumType member when type.IsEnum => Generic(nameof(Member), type, field, member.Enum),
            _ => null,
        };

    /// <summary>The C# types that would fit, for whoever reads that one does not.</summary>
    public static string Expected(LodeType lode) => lode switch
    {
        NumberType => "a number (`double?`, `decimal?`, `int?` ...)",
        DateType => "`DateOnly?`, `DateTime?` or `DateTimeOffset?`",
        BooleanType => "`bool?`",
        EnumType e => $"an enum with members of `{e.Enum.Name}`, or `string`",
        EntityType e => $"`string`, the key of a row of `{e.Entity.Collection}`",
        SetType set => $"a sequence of {Expected(set.Element)}",
        _ => "`string`",
    };

    /// <summary>The members of a C# enum that the rules' enum does not have; <c>Unknown</c> and <c>None</c> stand for no value.</summary>
    public static IEnumerable<string> Strangers(Type type, EnumSymbol symbol)
    {
        var names = symbol.Members.Select(m => m.Name).ToHashSet(PropertyNames.Comparer);
        return Enum.GetNames(type).Where(name => !names.Contains(name) && name is not ("Unknown" or "None"));
    }

    private static Delegate Generic(string method, Type type, params object[] arguments) =>
        (Delegate)typeof(CellReaders).GetMethod(method, BindingFlags.Static | BindingFlags.NonPublic)!.MakeGenericMethod(type).Invoke(null, arguments)!;

    private static double Code(int code) => code < 0 ? double.NaN : code;

    private static Func<T?, CellContext, double> Lift<T>(Func<T, CellContext, double> reader) where T : struct =>
        (value, context) => value is { } known ? reader(known, context) : double.NaN;

    private static Func<T, CellContext, double> Number<T>(FieldSymbol field) where T : INumberBase<T> => (value, context) =>
    {
        var number = double.CreateSaturating(value);
        if (double.IsInfinity(number))
        {
            context.Bad(field, "the number is infinite");
            return double.NaN;
        }

        return number;
    };

    private static Func<T, CellContext, double> Member<T>(FieldSymbol field, EnumSymbol symbol) where T : struct, Enum
    {
        var members = symbol.Members.ToDictionary(m => m.Name, m => (double)m.Ordinal, PropertyNames.Comparer);
        var codes = Enum.GetValues<T>().Distinct().ToFrozenDictionary(value => value, value => members.GetValueOrDefault(value.ToString(), double.NaN));
        return (value, context) =>
        {
            if (!codes.TryGetValue(value, out var code))
            {
                context.Bad(field, $"`{value}` is no member of `{symbol.Name}`");
                return double.NaN;
            }

            return code;
        };
    }

    private static Func<string?, CellContext, double> MemberByName(FieldSymbol field, EnumSymbol symbol) => (name, context) =>
    {
        if (name is null)
        {
            return double.NaN;
        }

        if (symbol.Member(name) is { } member)
        {
            return member.Ordinal;
        }

        context.Bad(field, $"`{VisibleText.Short(name)}` is no member of `{symbol.Name}`");
        return double.NaN;
    };
}
