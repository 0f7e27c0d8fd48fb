using System.Collections.Immutable;
using Lode.Data;
using Lode.Runtime;
using Lode.Semantics;
using Lode.Syntax;

namespace Lode.Editor;

/// <summary>The data of a pack, read again only when the declarations that say what they are have changed.</summary>
internal sealed class DataCache(string root, DateOnly today)
{
    private readonly Lock _lock = new();
    private string? _shape;
    private LoadResult _loaded = Nothing;

    private static LoadResult Nothing { get; } = new(null, ImmutableArray<DataDiagnostic>.Empty);

    public LoadResult For(Pack pack)
    {
        var shape = Shape(pack);
        lock (_lock)
        {
            if (shape != _shape)
            {
                _loaded = Path.IsPathRooted(root) ? WorldLoader.Load(pack, root, new() { Today = pack.Today ?? today }) : Nothing;
                _shape = shape;
            }

            return _loaded;
        }
    }

    private static string Shape(Pack pack) => string.Join('\n',
        from tree in pack.Trees
        from declaration in tree.Declarations
        where declaration is EntitySyntax or EnumSyntax
        select $"{tree.Source.Path}:{tree.Source.Slice(declaration.Span)}");
}
