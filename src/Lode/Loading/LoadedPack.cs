using System.Collections.Concurrent;
using System.Collections.Immutable;
using Lode.Data;
using Lode.Generation;
using Lode.Runtime;
using Lode.Semantics;

namespace Lode;

/// <summary>A pack with its data: read, parsed, bound, loaded. It may hold errors; then what they concern is missing.</summary>
/// <param name="Files">The rule files.</param>
/// <param name="Pack">The bound pack.</param>
/// <param name="World">The data; null where they were not asked for or do not load.</param>
/// <param name="Today">The day of the run.</param>
/// <param name="TodayOrigin">Where that day comes from.</param>
/// <param name="Findings">Everything found, rule files first, by file and place.</param>
/// <param name="Timings">How long each stage took.</param>
internal sealed record LoadedPack(
    PackFiles Files, Pack Pack, World? World, DateOnly Today, TodayOrigin TodayOrigin, ImmutableArray<Finding> Findings,
    ImmutableArray<(string Stage, TimeSpan Time)> Timings)
{
    /// <summary>Subjects that come in blocks instead of standing in the world; null where all stand in it.</summary>
    public SubjectBlocks? Stream { get; init; }

    /// <summary>Why subjects do or do not come in blocks, where that was asked for.</summary>
    public string? StreamReason { get; init; }

    /// <summary>What functions of the script threw so far, as findings where they are declared; one for each function.</summary>
    public IEnumerable<Finding> FunctionFailures => Failures.Values.OrderBy(f => f.Function, StringComparer.Ordinal)
        .Select(f => Pack.Functions.Find(f.Function) is { } symbol ? Finding.Of(ScriptFindings.FunctionFails.At(symbol.Place.Source, symbol.Place.Span, f.Function, f.Problem.Message)) : null)
        .OfType<Finding>();

    /// <summary>By function, the first that it threw.</summary>
    internal ConcurrentDictionary<string, FunctionFailure> Failures { get; init; } = [];

    /// <summary>Whether the rules have no meaning until something is mended.</summary>
    public bool RulesHaveErrors => Findings.Any(f => !f.IsData && f.Severity == Severity.Error);

    /// <summary>Whether the data do not load.</summary>
    public bool DataHaveErrors => Findings.Any(f => f.IsData && f.Severity == Severity.Error);
}
