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
    private World? _world;

    public World? For(Pack pack)
    {
        var shape = Shape(pack);
        lock (_lock)
        {
            if (shape != _shape)
            {
                _world = Path.IsPathRooted(root) ? WorldLoader.Load(pack, root, new() { Today = pack.Today ?? today }).World : null;
                _shape = shape;
            }

            return _world;
        }
    }

    private static string Shape(Pack pack) => string.Join('\n',
        from tree in pack.Trees
        from declaration in tree.Declarations
        where declaration is EntitySyntax or EnumSyntax
        select $"{tree.Source.Path}:{tree.Source.Slice(declaration.Span)}");
}
