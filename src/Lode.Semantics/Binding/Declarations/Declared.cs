using System.Collections.Immutable;
using Lode.Syntax;

namespace Lode.Semantics.Binding;

/// <summary>The declarations of all files, file by file in ordinal order of their paths.</summary>
internal sealed record Declared(ImmutableArray<PackFile> Files)
{
    private readonly Declaration[] _all = [.. Files.SelectMany(f => f.Declarations)];

    public IEnumerable<(T Node, Declaration At)> Of<T>()
        where T : DeclarationSyntax
    {
        foreach (var declaration in _all)
        {
            if (declaration.Node is T node)
            {
                yield return (node, declaration);
            }
        }
    }

    /// <summary>Those of a kind that are being bound.</summary>
    public IEnumerable<(T Node, Declaration At)> Open<T>()
        where T : DeclarationSyntax => Of<T>().Where(d => d.At.IsOpen);

    public void Settle()
    {
        foreach (var declaration in _all.Where(d => d.IsOpen))
        {
            declaration.Settle();
        }
    }
}
