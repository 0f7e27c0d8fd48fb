using Lode.Semantics;

namespace Lode.Emit.Shared;

/// <summary>The structs of the runtime that hold values of one subject; the names are theirs.</summary>
internal enum ValueKind
{
    /// <summary>Numbers and dates.</summary>
    Num,

    /// <summary>Truths.</summary>
    Tri,

    /// <summary>Enum members, rows, texts.</summary>
    Code,

    /// <summary>Sets.</summary>
    SetOf,
}

/// <summary>Which kind holds the values of a type.</summary>
internal static class ValueKinds
{
    /// <summary>The kind; null for a bare <c>unknown</c>, which fits everywhere.</summary>
    public static ValueKind? Of(LodeType type) => type switch
    {
        NumberType or DateType => ValueKind.Num,
        BooleanType => ValueKind.Tri,
        EnumType or EntityType or TextType => ValueKind.Code,
        SetType => ValueKind.SetOf,
        _ => null,
    };

    /// <summary>The kind of the first expression that has one; of none the numbers', in which unknown is as good as in any.</summary>
    public static ValueKind Of(params ReadOnlySpan<LodeType> types)
    {
        foreach (var type in types)
        {
            if (Of(type) is { } kind)
            {
                return kind;
            }
        }

        return ValueKind.Num;
    }

    /// <summary>The type of a set's members.</summary>
    public static LodeType ElementOf(LodeType set) => set is SetType s ? s.Element : LodeType.Any;
}
