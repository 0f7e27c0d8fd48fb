using System.Collections.Immutable;
using Lode.Data;
using Lode.Runtime;
using Lode.Semantics;

namespace Lode.Editor;

/// <summary>How far the data of a pack are.</summary>
public enum DataStatus
{
    /// <summary>There are none to load: the pack is no folder.</summary>
    None,

    /// <summary>They are being read.</summary>
    Loading,

    /// <summary>They are there.</summary>
    Loaded,

    /// <summary>They do not load; the findings say why.</summary>
    Refused,
}

/// <summary>What is known of a pack's data.</summary>
/// <param name="Status">How far they are.</param>
/// <param name="World">The data; null unless they are loaded.</param>
/// <param name="Facts">What they say of their fields; the same object for the same data.</param>
/// <param name="Findings">What is wrong with them, by file and row; paths are relative to the pack's folder.</param>
public sealed record PackData(DataStatus Status, World? World, IDataFacts? Facts, ImmutableArray<DataDiagnostic> Findings)
{
    internal static PackData None { get; } = new(DataStatus.None, null, null, []);

    internal static PackData Loading { get; } = new(DataStatus.Loading, null, null, []);

    internal static PackData Of(LoadResult read) => read.World is { } world
        ? new(DataStatus.Loaded, world, new DataFacts(world), read.Diagnostics)
        : new(DataStatus.Refused, null, null, read.Diagnostics);
}
