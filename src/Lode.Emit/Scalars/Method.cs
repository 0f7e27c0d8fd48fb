using System.Globalization;
using Lode.Semantics;

namespace Lode.Emit.Scalars;

/// <summary>A method in the making: what its code may name, and its lines.</summary>
internal sealed class Method
{
    private readonly Dictionary<VariableSymbol, string> _names = [];
    private int _locals;

    /// <summary>Its lines.</summary>
    public CSharpWriter Body { get; } = new();

    /// <summary>The entity of <c>self</c>; null where there is none.</summary>
    public required EntitySymbol? Self { get; init; }

    /// <summary>How deeply the expression now written is nested in C#.</summary>
    public int Depth { get; set; }

    /// <summary>The parameters and variables in scope.</summary>
    public string this[VariableSymbol variable] => _names[variable];

    /// <summary>Brings a variable into scope.</summary>
    public string Declare(VariableSymbol variable) => _names[variable] = string.Create(CultureInfo.InvariantCulture, $"x{_locals++}");

    /// <summary>A name for what only the generated code knows.</summary>
    public string Local(string prefix) => string.Create(CultureInfo.InvariantCulture, $"{prefix}{_locals++}");
}
