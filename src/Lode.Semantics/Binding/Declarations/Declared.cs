using System.Collections.Immutable;
using Lode.Semantics.Graphs;
using Lode.Syntax;

namespace Lode.Semantics.Binding;

/// <summary>The declarations of all files, file by file in ordinal order of their paths.</summary>
internal sealed class Declared
{
    private readonly ImmutableArray<Declaration> _active;

    public Declared(ImmutableArray<PackFile> files)
    {
        Files = files;
        _active = [.. files.Where(f => !f.IsSettled).SelectMany(f => f.Declarations).Where(d => d.IsOpen || d.IsRenewed)];
        HasRenewed = _active.Any(d => d.IsRenewed);
    }

    public ImmutableArray<PackFile> Files { get; }

    /// <summary>Whether some are not bound, but renewed.</summary>
    public bool HasRenewed { get; }

    /// <summary>Whether some rest on themselves.</summary>
    public bool HasCycles { get; set; }

    /// <summary>What follows for those that rest on others.</summary>
    public Consequences Consequences { get; } = new();

    /// <summary>Those that are bound or renewed.</summary>
    public ImmutableArray<Declaration> Active => _active;

    /// <summary>Those of a kind that are being bound.</summary>
    public IEnumerable<Declared<T>> Open<T>()
        where T : DeclarationSyntax => Of<T>(_active, isOpen: true);

    /// <summary>Those of a kind that are renewed.</summary>
    public IEnumerable<Declared<T>> Renewed<T>()
        where T : DeclarationSyntax => HasRenewed ? Of<T>(_active, isOpen: false) : [];

    public void Settle()
    {
        foreach (var declaration in _active)
        {
            declaration.Settle();
        }

        foreach (var file in Files)
        {
            file.Settle();
        }
    }

    private static IEnumerable<Declared<T>> Of<T>(ImmutableArray<Declaration> all, bool isOpen)
        where T : DeclarationSyntax
    {
        foreach (var declaration in all)
        {
            if (declaration.IsOpen == isOpen && declaration.Node is T node)
            {
                yield return new(node, declaration);
            }
        }
    }
}

/// <summary>A declaration of one kind.</summary>
internal sealed record Declared<T>(T Node, Declaration At);
