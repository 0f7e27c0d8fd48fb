using System.Collections.Immutable;
using Lode.Syntax;

namespace Lode.Semantics;

/// <summary>A function in C# that the host, or a script of the pack, gives to rules. It is taken to give equal values for equal arguments.</summary>
public sealed class FunctionSymbol(string name, Place place) : Symbol(name, place)
{
    /// <summary>The place of functions that stand in no file.</summary>
    public static Place Nowhere { get; } = new(new SourceText("", ""), default);

    /// <summary>Its parameters.</summary>
    public required ImmutableArray<VariableSymbol> Parameters { get; init; }

    /// <summary>For each parameter whether the function is called where the argument is unknown; else its value is unknown then.</summary>
    public required ImmutableArray<bool> TakesUnknown { get; init; }

    /// <summary>The type of its value.</summary>
    public required LodeType Type { get; init; }

    /// <summary>What is called; null where only the signature is known, and its value is unknown.</summary>
    public Delegate? Code { get; init; }

    /// <summary>Told of what the function throws.</summary>
    public Action<Exception>? Failed { get; init; }

    /// <summary>Whether rules must not call it as things are: it stands in a script, and scripts are not allowed.</summary>
    public bool IsRefused { get; init; }

    /// <summary>Whether it stands in a file.</summary>
    public bool HasPlace => Place.Source.Path.Length > 0;

    /// <summary>How it is written: <c>haversine(lat1: number, lon1: number)</c>.</summary>
    public string Signature => $"{Name}({string.Join(", ", Parameters.Select(p => $"{p.Name}: {p.Type}"))})";
}
