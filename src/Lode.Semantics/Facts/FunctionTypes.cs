using System.Collections.Frozen;
using Lode.Semantics.Binding;
using Lode.Syntax;

namespace Lode.Semantics;

/// <summary>The types of C# that functions of a host can have, and what they are in rules.</summary>
public static class FunctionTypes
{
    /// <summary>The types in the words of whoever writes such a function.</summary>
    public const string Known = "`bool`, `double`, `string` and `DateOnly`, and each of these with `?`";

    private static readonly FrozenDictionary<Type, LodeType> Types = new Dictionary<Type, LodeType>
    {
        [typeof(double)] = LodeType.Number, [typeof(bool)] = LodeType.Boolean, [typeof(string)] = LodeType.Text, [typeof(DateOnly)] = LodeType.Date,
    }.ToFrozenDictionary();

    private static readonly FrozenDictionary<string, Type> Spelled = new Dictionary<string, Type>
    {
        ["double"] = typeof(double), ["bool"] = typeof(bool), ["string"] = typeof(string),
        ["Double"] = typeof(double), ["Boolean"] = typeof(bool), ["String"] = typeof(string), ["DateOnly"] = typeof(DateOnly),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>What a type is in rules, and whether it is one with <c>?</c>; null where it is none of these. References can always be null.</summary>
    public static (LodeType Type, bool IsNullable)? Of(Type type) =>
        Types.TryGetValue(Nullable.GetUnderlyingType(type) ?? type, out var found) ? (found, Nullable.GetUnderlyingType(type) is not null) : null;

    /// <summary>The same for a type as C# writes it.</summary>
    public static (LodeType Type, bool IsNullable)? Of(string written)
    {
        var plain = written.StartsWith("System.", StringComparison.Ordinal) ? written["System.".Length..] : written;
        return Spelled.TryGetValue(plain.TrimEnd('?'), out var type) && plain.Count(c => c == '?') <= 1 ? (Types[type], plain.EndsWith('?')) : null;
    }

    /// <summary>A kind of number as rules write it: <c>percent</c>, <c>money</c>, <c>number in degrees</c>; null where the text is none.</summary>
    public static LodeType? Number(string written)
    {
        var tree = Parser.Parse(new SourceText("", $"param p: {written} = unknown"));
        return !tree.Diagnostics.IsEmpty || tree.Declarations is not [ParamSyntax { Type: { IsSet: false } type }] ? null
            : TypeBinder.BuiltIn.GetValueOrDefault(type.Name.Text) is not NumberType number ? null
            : type.Unit is null ? number
            : number.Equals(LodeType.Number) ? new NumberType(UnitBinder.Of(type.Unit), false) : null;
    }
}
