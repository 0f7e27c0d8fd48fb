namespace Lode;

/// <summary>Says what a number is that a function of the host takes or gives: <c>percent</c>, <c>money</c>, <c>number in degrees</c>.</summary>
/// <param name="type">The type as rules write it.</param>
[AttributeUsage(AttributeTargets.Parameter | AttributeTargets.ReturnValue)]
public sealed class LodeTypeAttribute(string type) : Attribute
{
    /// <summary>The type as rules write it.</summary>
    public string Type { get; } = type;
}
