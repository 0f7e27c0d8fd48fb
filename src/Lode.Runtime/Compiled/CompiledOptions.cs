using System.Collections.Immutable;

namespace Lode.Runtime;

/// <summary>How compiled rules are made ready for subjects.</summary>
public sealed record CompiledOptions
{
    /// <summary>The entity that subjects are rows of; null for the one of their type's name, else the rules' subject.</summary>
    public string? Entity { get; init; }

    /// <summary>The day of judging; null to take it from <see cref="Time"/>, or else from the rules.</summary>
    public DateOnly? Today { get; init; }

    /// <summary>The clock that says what day it is at each call, in its own time zone; null for the day that the rules name.</summary>
    public TimeProvider? Time { get; init; }

    /// <summary>Values of params, by name: numbers (0.85 for 85 %), texts, booleans, dates, or sequences of those; null is unknown. Those left out keep their defaults.</summary>
    public ImmutableDictionary<string, object?> Params { get; init; } = ImmutableDictionary<string, object?>.Empty;

    /// <summary>Rows of entities that the host gives, in place of those that the assembly carries.</summary>
    public ReferenceData Data { get; init; } = ReferenceData.Empty;

    /// <summary>
    /// Whether judged subjects are the only rows of their entity. Else they stand beside the rows that the host gives, or that the assembly carries; one of the
    /// same key is replaced.
    /// </summary>
    public bool SubjectsAlone { get; init; }

    /// <summary>Whether a value that no rule can read (a key that no row has, an infinite number) counts as unknown instead of being refused.</summary>
    public bool BadValuesAreUnknown { get; init; }
}
