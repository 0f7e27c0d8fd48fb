using System.Collections.Immutable;
using Lode.Runtime;
using Lode.Semantics;
using Lode.Syntax;

namespace Lode.Data;

/// <summary>Loads the data files of a pack into a world.</summary>
public static class WorldLoader
{
    /// <summary>Loads all entities: first the rows and keys of each, then what refers to keys.</summary>
    /// <param name="pack">The bound pack.</param>
    /// <param name="root">The pack's folder.</param>
    /// <param name="options">The day, and what the run replaces.</param>
    /// <param name="cancellation">Stops between rows.</param>
    /// <exception cref="OptionException">An option names nothing in the pack or does not read.</exception>
    public static LoadResult Load(Pack pack, string root, LoadOptions options, CancellationToken cancellation = default)
    {
        foreach (var name in options.Sources.Keys.Order(StringComparer.Ordinal).Where(name => !pack.Entities.Any(e => e.Name == name)))
        {
            var entities = pack.Entities.Select(e => e.Name).ToList();
            throw new OptionException($"The pack has no entity `{VisibleText.Short(name)}`. {Advice.For(name, entities) ?? $"It has {string.Join(", ", entities.Select(e => $"`{e}`"))}."}");
        }

        var severity = options.BadCellsAreUnknown ? Severity.Warning : Severity.Error;
        var locator = new SourceLocator(root, options);
        var loaders = pack.Entities.Select(e => new TableLoader(e, locator.Name(e), options.DiagnosticLimit, severity)).ToImmutableArray();
        var stream = Stream(locator, options, severity);
        ReadAll([.. loaders.Where(l => l.Entity != stream?.Entity)], locator, options, cancellation);

        var keys = loaders.Select(l => options.Given.TryGetValue(l.Entity.Name, out var rows) ? l.TakeKeys() with { Keys = rows.Keys } : l.TakeKeys()).ToImmutableArray();
        var fatal = loaders.Any(l => l.Source.Fatal);
        if (!fatal)
        {
            foreach (var loader in loaders)
            {
                loader.Resolve(keys);
            }
        }

        var streamed = stream is null || fatal ? [] : stream.Check(keys, share => options.Progress?.Report(new(stream.Entity.Name, share ?? 0)), cancellation);
        fatal |= streamed.Any(f => f.Fatal);
        var diagnostics = Findings.Merge(loaders.Select(l => l.Entity == stream?.Entity ? streamed : l.Findings), options.DiagnosticLimit, severity);
        if (fatal || diagnostics.Any(d => d.Severity == Severity.Error))
        {
            return new(null, diagnostics);
        }

        var pool = TextUnion.Of(loaders.SelectMany(l => l.Texts));
        var tables = loaders.Select((l, i) => options.Given.TryGetValue(l.Entity.Name, out var rows) ? rows.Build(keys, pool) : keys[i] with { Columns = l.TakeColumns() }).ToImmutableArray();
        return new(new World(tables, ParamTable.Build(pack, tables, pool, options.Params), options.Today, pool), diagnostics, stream);
    }

    /// <summary>The same data under other values of params; those that are not named keep their defaults.</summary>
    /// <exception cref="OptionException">A setting names no param or does not read.</exception>
    public static World WithParams(Pack pack, World world, ImmutableDictionary<string, string> settings) =>
        world with { Params = ParamTable.Build(pack, world.Tables, world.Texts, settings) };

    /// <summary>A text that differs once a data file of the pack is another one than it was.</summary>
    public static string Stamp(Pack pack, string root)
    {
        var locator = new SourceLocator(root, new LoadOptions());
        return string.Join('\n', pack.Entities.Where(e => e.SourcePath is not null).Select(e => Stamp(e, locator)));
    }

    private static string Stamp(EntitySymbol entity, SourceLocator locator)
    {
        try
        {
            var file = new FileInfo(locator.Find(entity));
            return $"{file.FullName} {(file.Exists ? file.Length : -1)} {file.LastWriteTimeUtc.Ticks}";
        }
        catch (Exception problem) when (problem is SourceException or IOException or UnauthorizedAccessException)
        {
            return "";
        }
    }

    private static SubjectBlocks? Stream(SourceLocator locator, LoadOptions options, Severity severity) =>
        options.Streamed is { } entity && !options.Given.ContainsKey(entity.Name) && locator.LargeTable(entity, options.StreamFrom) is { } file
            ? new(entity, file, locator.Name(entity), options.BlockRows, options.DiagnosticLimit, severity)
            : null;

    // Until keys are resolved entities do not depend on each other.
    private static void ReadAll(ImmutableArray<TableLoader> loaders, SourceLocator locator, LoadOptions options, CancellationToken cancellation)
    {
        var shares = new double[loaders.Length];
        void Tell(int loader, double? share)
        {
            shares[loader] = share ?? 0;
            options.Progress?.Report(new(loaders[loader].Entity.Name, shares.Sum() / loaders.Length));
        }

        Task.WhenAll(loaders.Select((loader, i) => Task.Run(() =>
        {
            Read(loader, locator, options, share => Tell(i, share), cancellation);
            shares[i] = 1;
        }, cancellation))).GetAwaiter().GetResult();
    }

    private static void Read(TableLoader loader, SourceLocator locator, LoadOptions options, Action<double?> progress, CancellationToken cancellation)
    {
        progress(0);
        var entity = loader.Entity;
        if (options.Given.ContainsKey(entity.Name))
        {
            return;
        }

        if (options.Written.TryGetValue(entity.Name, out var written))
        {
            loader.Read(written.Open, progress, cancellation);
            return;
        }

        if (entity.SourcePath is null && !options.Sources.ContainsKey(entity.Name))
        {
            loader.Source.Add(DataDescriptors.NoSource, entity.Name, $"Write `from \"FILE\"` behind its name, or give `--data {entity.Name}=FILE`.");
            return;
        }

        loader.Read(wanted => SourceFormats.Open(locator.Find(entity), entity.SourceTable, wanted), progress, cancellation);
    }
}
