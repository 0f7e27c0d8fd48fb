using System.Globalization;
using Lode.Semantics;

namespace Lode.Emit;

/// <summary>The names that generated code gives to things: made up from ordinals, never from what users wrote.</summary>
public static class CSharpName
{
    /// <summary>The namespace of generated code.</summary>
    public const string Namespace = "Lode.Generated";

    /// <summary>The class of the scalar shape.</summary>
    public const string Scalars = "Scalars";

    /// <summary>The class of the columnar shape.</summary>
    public const string Columns = "Columns";

    /// <summary>A rule's condition.</summary>
    public static string Rule(RuleSymbol rule) => string.Create(CultureInfo.InvariantCulture, $"Rule{rule.Ordinal}");

    /// <summary>A rule's actions.</summary>
    public static string Effects(RuleSymbol rule) => string.Create(CultureInfo.InvariantCulture, $"Effects{rule.Ordinal}");

    /// <summary>A define.</summary>
    public static string Define(DefineSymbol define) => string.Create(CultureInfo.InvariantCulture, $"Define{define.Ordinal}");

    /// <summary>A number as a literal that reads back the same.</summary>
    public static string Number(double value)
    {
        var text = value.ToString("R", CultureInfo.InvariantCulture);
        return double.IsNaN(value) ? "double.NaN"
            : double.IsInfinity(value) ? value > 0 ? "double.PositiveInfinity" : "double.NegativeInfinity"
            : text.AsSpan().ContainsAny('.', 'E') ? text
            : text + "d";
    }
}
