namespace Lode.Runtime;

/// <summary>How a number is written for a reader; follows from its type.</summary>
public enum NumberStyle
{
    /// <summary>A plain number, whatever its unit.</summary>
    Plain,

    /// <summary>A share of one: <c>91.3%</c>.</summary>
    Percent,

    /// <summary>US dollars: <c>$8.5bn</c>.</summary>
    Money,

    /// <summary>A day number: <c>2025-10-28</c>.</summary>
    Date,
}
