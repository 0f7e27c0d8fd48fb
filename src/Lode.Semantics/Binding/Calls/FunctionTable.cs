using System.Collections.Immutable;

namespace Lode.Semantics;

/// <summary>Every function that the rules of one pack can call: those of the language, and those that the host or a script adds. Immutable.</summary>
public sealed class FunctionTable
{
    private readonly ImmutableDictionary<string, FunctionSymbol> _added;

    /// <summary>The functions of the language and others, whose names differ from all others.</summary>
    public FunctionTable(params ImmutableArray<FunctionSymbol> added)
    {
        Added = added;
        _added = added.ToImmutableDictionary(f => f.Name, StringComparer.Ordinal);
        All = [.. Functions.All, .. added.Select(f => new Function(f.Name, f.Signature, f.Doc ?? "A function in C#.", Op.Host))];
    }

    /// <summary>The functions of the language alone.</summary>
    public static FunctionTable OfLanguage { get; } = new();

    /// <summary>Those that are not of the language.</summary>
    public ImmutableArray<FunctionSymbol> Added { get; }

    /// <summary>All of them; one that has several forms has a row for each.</summary>
    public ImmutableArray<Function> All { get; }

    /// <summary>The forms of a name.</summary>
    public IEnumerable<Function> Named(string name) => All.Where(f => f.Name == name);

    /// <summary>The function of a name that is not of the language; null where there is none.</summary>
    public FunctionSymbol? Find(string name) => _added.GetValueOrDefault(name);
}
