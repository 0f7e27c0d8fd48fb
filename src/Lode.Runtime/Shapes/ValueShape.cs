using System.Text.Json.Serialization;

namespace Lode.Runtime;

/// <summary>The type of a field or param.</summary>
/// <param name="Kind">What its values are; of a set, its members.</param>
/// <param name="Written">The type as the rules name it, <c>set of mineral</c>.</param>
public sealed record ValueShape(CellKind Kind, string Written)
{
    /// <summary>Whether a value is a set of those.</summary>
    public bool IsSet { get; init; }

    /// <summary>Whether numbers are shares of one.</summary>
    public bool IsPercent { get; init; }

    /// <summary>The enum of members; null for what is none.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public EnumShape? Enum { get; init; }

    /// <summary>The number of the entity of rows; -1 for what is none.</summary>
    public int Table { get; init; } = -1;

    /// <summary>The name of all rows of that entity, <c>countries</c>.</summary>
    public string Collection { get; init; } = "";

    /// <summary>The type of a set's members.</summary>
    [JsonIgnore]
    public ValueShape Element => this with { IsSet = false, Written = Written.StartsWith(SetOf, StringComparison.Ordinal) ? Written[SetOf.Length..] : Written };

    /// <summary>How the name of a set's type begins.</summary>
    internal const string SetOf = "set of ";

    /// <inheritdoc/>
    public override string ToString() => Written;
}
