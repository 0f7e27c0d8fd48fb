namespace Lode.Semantics.Binding;

/// <summary>What all declarations of one binding share.</summary>
internal sealed class PackContext
{
    /// <summary>How deep one expression may nest; every later stage walks it by recursion.</summary>
    public const int MaxDepth = 500;

    public SymbolTable Symbols { get; } = new();

    public Findings Findings { get; } = new();

    public ReferenceLog References { get; } = new();

    /// <summary>Every unit that a written type names, also as a part.</summary>
    public HashSet<string> Units { get; } = new(StringComparer.Ordinal) { "usd" };

    /// <summary>Bodies of defines, bound when first asked for.</summary>
    public DefineBodies Defines { get; } = new();

    /// <summary>Which rules add to which score.</summary>
    public ScoreTable Scores { get; } = new();

    /// <summary>Params, defines and rules that have errors, or rest on something that has.</summary>
    public HashSet<Symbol> Broken { get; } = [];

    /// <summary>How deep the expression that is being bound nests at the moment.</summary>
    public int Depth { get; set; }
}
