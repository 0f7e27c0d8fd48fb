namespace Lode;

/// <summary>What a rule says of a subject.</summary>
public enum Verdict
{
    /// <summary>The condition is false.</summary>
    Clear,

    /// <summary>The condition is true.</summary>
    Fires,

    /// <summary>The data do not decide it.</summary>
    Undetermined,
}
