using System.Collections.Immutable;

namespace Lode;

/// <summary>What to load, and what one run changes in it.</summary>
internal sealed record PackRequest
{
    /// <summary>A folder, or rule files of one pack.</summary>
    public required ImmutableArray<string> Paths { get; init; }

    /// <summary>The day, where the run names one.</summary>
    public DateOnly? Today { get; init; }

    /// <summary>The system's date, for packs that name no day either.</summary>
    public required DateOnly SystemDate { get; init; }

    /// <summary>Whether to read the data files too.</summary>
    public bool WithData { get; init; } = true;

    /// <summary>Whether to look for what is well-formed but probably not meant.</summary>
    public bool WithLint { get; init; }

    /// <summary>Files that replace an entity's source, by entity.</summary>
    public ImmutableDictionary<string, string> Sources { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>Values of params, by name.</summary>
    public ImmutableDictionary<string, string> Params { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>Whether entities without a file of their own have their rows from a host, later; until then they have none, and keys are not held against rows.</summary>
    public bool HostGivesRows { get; init; }

    /// <summary>Whether cells that do not read are taken as unknown.</summary>
    public bool BadCellsAreUnknown { get; init; }

    /// <summary>What becomes of the C# beside the rules.</summary>
    public ScriptUse Scripts { get; init; }

    /// <summary>Reads the subjects in blocks where their file has at least so many bytes and the rules allow it; null for never.</summary>
    public long? StreamFrom { get; init; }

    /// <summary>How many rows a block has.</summary>
    public int BlockRows { get; init; } = 65_536;

    /// <summary>Told what is being done, for whoever waits.</summary>
    public IProgress<Doing>? Progress { get; init; }
}

/// <summary>Where the day of a run comes from.</summary>
internal enum TodayOrigin
{
    /// <summary>The run names it.</summary>
    Run,

    /// <summary>The pack names it.</summary>
    Pack,

    /// <summary>Neither does: the system's date.</summary>
    System,
}
