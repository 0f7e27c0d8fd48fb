using System.Collections.Immutable;

namespace Lode;

/// <summary>How an attempt to put rules in force ended.</summary>
/// <param name="Generation">The generation in force afterwards; 0 where there is none yet.</param>
/// <param name="Reasons">Why the set was refused, all reasons at once; empty where it is in force now.</param>
/// <param name="Findings">What was found in its files, warnings too.</param>
/// <param name="Duration">How long it took.</param>
public sealed record ReloadResult(long Generation, ImmutableArray<string> Reasons, ImmutableArray<Finding> Findings, TimeSpan Duration)
{
    /// <summary>Whether the set is in force; else the one before it still is.</summary>
    public bool Accepted => Reasons.IsEmpty;

    /// <summary>What is at fault where it is none of the rules: for a log, not for callers of a service.</summary>
    public Exception? Problem { get; init; }
}
