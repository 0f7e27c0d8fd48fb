namespace Lode;

/// <summary>How grave what a rule finds is, from light to grave.</summary>
public enum Gravity
{
    /// <summary><c>info</c>.</summary>
    Info,

    /// <summary><c>low</c>.</summary>
    Low,

    /// <summary><c>medium</c>, where a rule says nothing.</summary>
    Medium,

    /// <summary><c>high</c>.</summary>
    High,

    /// <summary><c>critical</c>.</summary>
    Critical,
}
