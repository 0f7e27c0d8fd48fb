using System.Collections.Immutable;
using Lode.Generation;

namespace Lode;

/// <summary>How rules are made ready for objects of a type.</summary>
public sealed record EngineOptions
{
    /// <summary>The entity that the type stands for; null for the one of the type's name, else the rules' subject.</summary>
    public string? Entity { get; init; }

    /// <summary>The day of judging; null to take it from <see cref="Time"/>.</summary>
    public DateOnly? Today { get; init; }

    /// <summary>The clock that says what day it is at each call, in its own time zone; null for the day that the rules name, else the system's.</summary>
    public TimeProvider? Time { get; init; }

    /// <summary>
    /// Values of params, by name: numbers (percents as shares of one, 0.85), texts, booleans, dates, or sequences of those; null is unknown. Those left out
    /// keep their defaults.
    /// </summary>
    public ImmutableDictionary<string, object?> Params { get; init; } = ImmutableDictionary<string, object?>.Empty;

    /// <summary>Rows of entities that the host gives; those it does not give are read from the rules' folder.</summary>
    public ReferenceData Data { get; init; } = ReferenceData.Empty;

    /// <summary>
    /// Whether judged objects are the only rows of their entity. Else they stand beside the rows that the host gives, or that the rules' folder has, for
    /// rules that count or name them; one of the same key is replaced.
    /// </summary>
    public bool SubjectsAlone { get; init; }

    /// <summary>Whether a value that no rule can read (a key that no row has, an infinite number) counts as unknown instead of being refused.</summary>
    public bool BadValuesAreUnknown { get; init; }

    /// <summary>The evaluator: compiled (which <see cref="EngineKind.Auto"/> means here too), or the interpreter, which starts at once and judges slowly.</summary>
    public EngineKind Engine { get; init; }

    /// <summary>Where compiled rules are kept between processes; null for nowhere.</summary>
    public AssemblyCache? Cache { get; init; }
}
