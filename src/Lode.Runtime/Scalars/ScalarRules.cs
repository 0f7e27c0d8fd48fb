using System.Collections.Immutable;

namespace Lode.Runtime.Scalars;

/// <summary>The entry points of compiled rules, one subject at a time; by the rule's ordinal.</summary>
/// <param name="Conditions">What must be true.</param>
/// <param name="Effects">What follows when it is.</param>
public sealed record ScalarRules(ImmutableArray<Func<Subject, Code, Tri>> Conditions, ImmutableArray<Func<Subject, Code, Effect[]>> Effects)
{
    /// <summary>No rules.</summary>
    public static ScalarRules None { get; } = new([], []);

    /// <summary>The rules in their order.</summary>
    public static ScalarRules Of(Func<Subject, Code, Tri>[] conditions, Func<Subject, Code, Effect[]>[] effects) => new([.. conditions], [.. effects]);
}
