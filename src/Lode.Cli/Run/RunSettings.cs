using System.Collections.Immutable;
using Lode.Semantics;

namespace Lode.Cli;

/// <summary>What one call of <c>lode run</c> asks for.</summary>
internal sealed record RunSettings
{
    public string[] Pack { get; init; } = [];

    public DateOnly? Today { get; init; }

    public ImmutableDictionary<string, string> Params { get; init; } = ImmutableDictionary<string, string>.Empty;

    public ImmutableDictionary<string, string> Sources { get; init; } = ImmutableDictionary<string, string>.Empty;

    public ImmutableArray<string> Rules { get; init; } = [];

    public EngineKind Engine { get; init; }

    public bool BadCellsAreUnknown { get; init; }

    public required string Format { get; init; }

    public string? Output { get; init; }

    public Gravity? FailOn { get; init; }

    public double? MostUndetermined { get; init; }

    public ScriptUse Scripts { get; init; }

    public bool Verbose { get; init; }
}
