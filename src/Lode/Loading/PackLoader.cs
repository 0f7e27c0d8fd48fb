using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Diagnostics;
using Lode.Data;
using Lode.Runtime;
using Lode.Semantics;
using Lode.Syntax;

namespace Lode;

/// <summary>Reads, parses, binds and loads a pack, each stage on what the one before could make sense of.</summary>
internal static class PackLoader
{
    /// <summary>Loads a pack; what is wrong with it stands among its findings.</summary>
    /// <exception cref="PackNotFoundException">There is no pack at the paths.</exception>
    /// <exception cref="OptionException">The request names something that the pack does not have.</exception>
    public static LoadedPack Load(PackRequest request, CancellationToken cancellation = default)
    {
        var clock = new StageClock(request.Progress);
        var files = clock.Time("read", "Reading rules", () => PackReader.Read(request.Paths));
        cancellation.ThrowIfCancellationRequested();
        var trees = clock.Time("parse", "Reading rules", () => Parse(files.Sources));
        cancellation.ThrowIfCancellationRequested();
        var failures = new ConcurrentDictionary<string, FunctionFailure>(StringComparer.Ordinal);
        var (functions, wrong) = clock.Time("script", "Reading rules", () => PackFunctions.Of(files.Script, request.Scripts, [], f => failures.TryAdd(f.Function, f)));
        files = files with { Diagnostics = files.Diagnostics.AddRange(wrong) };
        var pack = clock.Time("bind", "Checking names and types", () => PackBinder.Bind(trees, functions));
        var (today, origin) = Day(request, pack);
        var data = new LoadResult(null, []);
        var (streamed, reason) = Streamed(request, pack);
        if (request.WithData)
        {
            data = clock.Time("load", "Loading data", () => LoadData(request, files, pack, today, streamed, cancellation));
        }

        var rules = clock.Time("check", "Checking rules", () => PackCheck.Findings(files, pack, FromHost(request, pack).Any() ? null : data.World, request.WithLint));
        return new(files, pack, data.World, today, origin, [.. rules.Select(Finding.Of), .. data.Diagnostics.Select(Finding.Of)], clock.Timings)
        {
            Stream = data.Stream,
            Failures = failures,
            StreamReason = data.Stream is { } stream ? $"{stream.Rows} `{stream.Entity.Collection}` in blocks of {request.BlockRows}" : reason,
        };
    }

    /// <summary>What rules can call beside a script, as its text alone tells; nothing of it runs.</summary>
    public static FunctionTable Signatures(SourceText script) => PackFunctions.Of(script, ScriptUse.Describe, [], _ => { }).Table;

    // Files do not depend on each other; their order stays.
    private static ImmutableArray<SyntaxTree> Parse(ImmutableArray<SourceText> sources) =>
        [.. Task.WhenAll(sources.Select(source => Task.Run(() => Parser.Parse(source)))).GetAwaiter().GetResult()];

    private static LoadResult LoadData(
        PackRequest request, PackFiles files, Pack pack, DateOnly today, EntitySymbol? streamed, CancellationToken cancellation) => WorldLoader.Load(pack, files.Root, new()
    {
        Today = today,
        Sources = request.Sources,
        Params = request.Params,
        BadCellsAreUnknown = request.BadCellsAreUnknown,
        Given = FromHost(request, pack).ToImmutableDictionary(e => e.Name, e => (IGivenRows)new NoRows(PackShapes.Of(pack, e))),
        Progress = request.Progress is null ? null : new Loading(request.Progress),
        Streamed = streamed,
        StreamFrom = request.StreamFrom ?? long.MaxValue,
        BlockRows = request.BlockRows,
    }, cancellation);

    private static IEnumerable<EntitySymbol> FromHost(PackRequest request, Pack pack) =>
        pack.Entities.Where(e => request.HostGivesRows && e.SourcePath is null && !request.Sources.ContainsKey(e.Name));

    private static (EntitySymbol? Entity, string? Reason) Streamed(PackRequest request, Pack pack)
    {
        var judged = pack.Rules.Select(r => r.Entity).Distinct().ToList();
        var entity = pack.Subject ?? (judged is [var only] ? only : null);
        return request.StreamFrom is null ? (null, null)
            : entity is null ? (null, "all rows at once: no entity is the subject")
            : StreamObstacle.Of(pack, entity) is { } obstacle ? (null, $"all rows at once: {obstacle}")
            : (entity, $"all rows at once: `{entity.Collection}` come from no CSV file of {request.StreamFrom} bytes or more");
    }

    private static (DateOnly Today, TodayOrigin Origin) Day(PackRequest request, Pack pack) =>
        request.Today is { } run ? (run, TodayOrigin.Run)
        : pack.Today is { } packs ? (packs, TodayOrigin.Pack)
        : (request.SystemDate, TodayOrigin.System);

    private sealed class Loading(IProgress<Doing> inner) : IProgress<LoadProgress>
    {
        public void Report(LoadProgress value) => inner.Report(new($"Loading {value.Entity}", value.Share));
    }

    private sealed class StageClock(IProgress<Doing>? progress)
    {
        private readonly List<(string, TimeSpan)> _timings = [];

        public ImmutableArray<(string Stage, TimeSpan Time)> Timings => [.. _timings];

        public T Time<T>(string stage, string words, Func<T> work)
        {
            progress?.Report(new(words));
            var watch = Stopwatch.StartNew();
            var result = work();
            _timings.Add((stage, watch.Elapsed));
            return result;
        }
    }
}
