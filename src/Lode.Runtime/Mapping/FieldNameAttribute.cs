namespace Lode;

/// <summary>The field of the rules that a property stands for, where their names differ by more than case and <c>_</c>.</summary>
/// <param name="name">The field's name.</param>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Parameter)]
public sealed class FieldNameAttribute(string name) : Attribute
{
    /// <summary>The field's name.</summary>
    public string Name { get; } = name;
}
