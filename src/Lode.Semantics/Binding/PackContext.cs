namespace Lode.Semantics.Binding;

/// <summary>What the declarations of one binding share, and what is noted of the one declaration that is being bound.</summary>
internal sealed class PackContext(Shared shared)
{
    /// <summary>How deep one expression may nest; every later stage walks it by recursion.</summary>
    public const int MaxDepth = 500;

    public Findings Findings { get; } = new();

    public ReferenceLog References { get; } = new();

    public SymbolTable Symbols => shared.Symbols;

    public HashSet<string> Units => shared.Units;

    public DefineBodies Defines => shared.Defines;

    public ScoreTable Scores => shared.Scores;

    public FunctionTable Functions => shared.Functions;

    /// <summary>How deep the expression that is being bound nests at the moment; also through the defines that are bound on its way.</summary>
    public int Depth
    {
        get => shared.Depth;
        set => shared.Depth = value;
    }
}

/// <summary>What all declarations of one binding share.</summary>
internal sealed class Shared(SymbolTable symbols, IEnumerable<string> units, FunctionTable functions)
{
    /// <summary>What rules can call beside defines.</summary>
    public FunctionTable Functions { get; } = functions;

    public SymbolTable Symbols { get; } = symbols;

    /// <summary>Every unit that a written type names, also as a part.</summary>
    public HashSet<string> Units { get; } = new(units, StringComparer.Ordinal);

    /// <summary>Bodies of defines, bound when first asked for.</summary>
    public DefineBodies Defines { get; } = new();

    /// <summary>Which rules add to which score.</summary>
    public ScoreTable Scores { get; } = new();

    public int Depth { get; set; }
}
