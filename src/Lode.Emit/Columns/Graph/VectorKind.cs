using Lode.Emit.Shared;
using Lode.Semantics;

namespace Lode.Emit.Columns;

/// <summary>The vectors of the runtime; the names are theirs without `Vector`.</summary>
internal enum VectorKind
{
    /// <summary>Numbers and dates.</summary>
    Number,

    /// <summary>Truths.</summary>
    Boolean,

    /// <summary>Enum members, rows, texts.</summary>
    Code,

    /// <summary>Sets.</summary>
    Set,
}

/// <summary>Which vectors hold the values of a type.</summary>
internal static class VectorKinds
{
    /// <summary>The kind; null for a bare <c>unknown</c>, which fits everywhere.</summary>
    public static VectorKind? Of(LodeType type) => ValueKinds.Of(type) switch
    {
        ValueKind.Num => VectorKind.Number,
        ValueKind.Tri => VectorKind.Boolean,
        ValueKind.Code => VectorKind.Code,
        ValueKind.SetOf => VectorKind.Set,
        _ => null,
    };

    /// <summary>The kind of the first type that has one; of none the numbers', in which unknown is as good as in any.</summary>
    public static VectorKind First(params IEnumerable<LodeType> types) => types.Select(Of).FirstOrDefault(k => k is not null) ?? VectorKind.Number;

    /// <summary>The runtime's type.</summary>
    public static string TypeName(VectorKind kind) => $"{kind}Vector";
}
