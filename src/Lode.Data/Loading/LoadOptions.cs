using System.Collections.Immutable;
using Lode.Runtime;
using Lode.Semantics;

namespace Lode.Data;

/// <summary>How the data of a run are loaded.</summary>
public sealed record LoadOptions
{
    /// <summary>No names and values.</summary>
    public static ImmutableDictionary<string, string> Empty { get; } = ImmutableDictionary.Create<string, string>(StringComparer.Ordinal);

    /// <summary>The day of the run.</summary>
    public DateOnly Today { get; init; }

    /// <summary>Files that replace an entity's own source for this run, by the entity's name; they may lie anywhere.</summary>
    public ImmutableDictionary<string, string> Sources { get; init; } = Empty;

    /// <summary>Rows that the host gives, by the entity's name; its files are then not read.</summary>
    public ImmutableDictionary<string, IGivenRows> Given { get; init; } = ImmutableDictionary<string, IGivenRows>.Empty;

    /// <summary>Rows as written that replace those of an entity's source, by the entity's name.</summary>
    public ImmutableDictionary<string, WrittenRows> Written { get; init; } = ImmutableDictionary<string, WrittenRows>.Empty;

    /// <summary>Values of params for this run, by name, as cells or as constants of a rule file.</summary>
    public ImmutableDictionary<string, string> Params { get; init; } = Empty;

    /// <summary>Whether cells that do not read are taken as unknown instead of refusing the data.</summary>
    public bool BadCellsAreUnknown { get; init; }

    /// <summary>How many findings are listed; the rest is counted.</summary>
    public int DiagnosticLimit { get; init; } = 100;

    /// <summary>The entity whose rows need not be in memory all at once; null for none.</summary>
    public EntitySymbol? Streamed { get; init; }

    /// <summary>From how many bytes of a CSV file on they are not.</summary>
    public long StreamFrom { get; init; }

    /// <summary>How many rows are then in memory.</summary>
    public int BlockRows { get; init; } = 65_536;

    /// <summary>Told what is being read.</summary>
    public IProgress<LoadProgress>? Progress { get; init; }
}

/// <summary>How far loading is.</summary>
/// <param name="Entity">The entity whose rows are read.</param>
/// <param name="Share">How much of all data is read, from 0 to 1.</param>
public readonly record struct LoadProgress(string Entity, double Share);

/// <summary>What loading made of the data.</summary>
/// <param name="World">The data; null where they do not load.</param>
/// <param name="Diagnostics">What is wrong with them, by entity, row and column.</param>
/// <param name="Stream">The rows that are not in the world but come in blocks; null where all are in it.</param>
public sealed record LoadResult(World? World, ImmutableArray<DataDiagnostic> Diagnostics, SubjectBlocks? Stream = null);
