using System.Collections.Immutable;

namespace Lode.Runtime;

/// <summary>The entry points of compiled rules, one subject at a time; by the rule's ordinal.</summary>
/// <param name="Conditions">What must be true.</param>
public sealed record ScalarRules(ImmutableArray<Func<int, bool>> Conditions)
{
    /// <summary>No rules.</summary>
    public static ScalarRules None { get; } = new([]);
}
