using System.Collections.Immutable;
using Lode.Data;
using Lode.Runtime;
using Lode.Semantics;
using Lode.Syntax;

namespace Lode.Editor;

/// <summary>The data of a pack, read behind what is being edited, and again only when the declarations that say what they are have changed.</summary>
internal sealed class DataCache(string root, PreviewDay today)
{
    private readonly Lock _lock = new();
    private ImmutableArray<EntitySymbol> _entities;
    private string? _shape;
    private string? _stamp;
    private Task<PackData> _load = Task.FromResult(PackData.None);
    private Action _giveUp = () => { };
    private (World Loaded, ImmutableArray<ParamSymbol> Params, string Written, World World)? _own;

    /// <summary>Begins to read the data that a pack declares, unless that is begun; an earlier read of others is given up.</summary>
    public Task<PackData> Start(Pack pack)
    {
        if (!Path.IsPathRooted(root))
        {
            return _load;
        }

        lock (_lock)
        {
            // The entities are the same objects until something is declared that may say otherwise.
            if (_entities != pack.Entities)
            {
                _entities = pack.Entities;
                var shape = Shape(pack);
                if (pack.Entities.All(e => e.SourcePath is null))
                {
                    (_shape, _load) = (null, Task.FromResult(PackData.None));
                }
                else if (shape != _shape)
                {
                    _giveUp();
                    var stop = new CancellationTokenSource();
                    (_shape, _stamp, _giveUp) = (shape, WorldLoader.Stamp(pack, root), stop.Cancel);
                    _load = Task.Run(() => PackData.Of(WorldLoader.Load(pack, root, new() { Today = today.Of(pack) }, stop.Token)), stop.Token);
                }
            }

            return _load;
        }
    }

    /// <summary>What is known by now.</summary>
    public PackData Now(Pack pack) => Start(pack) is var load && load.IsCompletedSuccessfully ? With(pack, load.Result) : load.IsCompleted ? PackData.None : PackData.Loading;

    /// <summary>What there is to know, once it is.</summary>
    public PackData Wait(Pack pack)
    {
        ((IAsyncResult)Start(pack)).AsyncWaitHandle.WaitOne();
        return Now(pack);
    }

    /// <summary>Whether the files are no longer what was read.</summary>
    public bool IsStale(Pack pack)
    {
        lock (_lock)
        {
            return _stamp is not null && _stamp != WorldLoader.Stamp(pack, root);
        }
    }

    /// <summary>The data under the params of a pack that reads the same data.</summary>
    private PackData With(Pack pack, PackData data)
    {
        if (data.World is not { } loaded)
        {
            return data;
        }

        lock (_lock)
        {
            // The params are the same array as long as none is declared anew.
            if (_own is not { } own || !ReferenceEquals(own.Loaded, loaded) || own.Params != pack.Params)
            {
                var written = string.Join('\n', pack.Params.Select(p => $"{p.Name}: {p.Type} = {BoundPrinter.Print(p.Default)}"));
                _own = own = _own is { } known && ReferenceEquals(known.Loaded, loaded) && known.Written == written
                    ? known with { Params = pack.Params }
                    : (loaded, pack.Params, written, WorldLoader.WithParams(pack, loaded, LoadOptions.Empty));
            }

            return data with { World = own.World };
        }
    }

    private static string Shape(Pack pack) => string.Join('\n', (
        from tree in pack.Trees
        from declaration in tree.Declarations
        where declaration is EntitySyntax or EnumSyntax
        select $"{tree.Source.Path}:{tree.Source.Slice(declaration.Span)}").Append($"{pack.Today}"));
}
