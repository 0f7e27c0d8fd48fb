using System.Collections.Immutable;

namespace Lode;

/// <summary>What one call changes.</summary>
public sealed record JudgeOptions
{
    /// <summary>The day; null for that of the engine.</summary>
    public DateOnly? Today { get; init; }

    /// <summary>Values of params for this call, by name, over those of the engine; percents are shares of one (0.85), null is unknown.</summary>
    public ImmutableDictionary<string, object?> Params { get; init; } = ImmutableDictionary<string, object?>.Empty;
}
