namespace Lode;

/// <summary>How a host keeps rules.</summary>
public sealed record RuleHostOptions
{
    /// <summary>What each set that is read from a folder can call.</summary>
    public RuleSetOptions Rules { get; init; } = new();

    /// <summary>How each set is made ready.</summary>
    public EngineOptions Engine { get; init; } = new();

    /// <summary>Whether a set whose own tests fail is refused.</summary>
    public bool RunTests { get; init; } = true;

    /// <summary>How long the files of a watched folder must have been at rest before they are read.</summary>
    public TimeSpan Settling { get; init; } = TimeSpan.FromMilliseconds(250);
}
