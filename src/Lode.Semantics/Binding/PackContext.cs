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
internal sealed class Shared
{
    /// <summary>Of a pack that is bound for the first time.</summary>
    /// <param name="units">The units that are known beforehand.</param>
    /// <param name="functions">What rules can call.</param>
    public Shared(IEnumerable<string> units, FunctionTable functions) =>
        (Symbols, Units, Functions, Scores) = (new(), new(units, StringComparer.Ordinal), functions, new());

    /// <summary>Of a pack that is carried on from another one.</summary>
    /// <param name="before">What that one shared.</param>
    /// <param name="namesRules">Whether its rules have the same names.</param>
    public Shared(Shared before, bool namesRules)
    {
        (Symbols, Units, Functions, Scores) = (new(before.Symbols), new(before.Units, StringComparer.Ordinal), before.Functions, new(before.Scores));
        if (!namesRules)
        {
            Symbols.Rules.Clear();
        }
    }

    /// <summary>What rules can call beside defines.</summary>
    public FunctionTable Functions { get; }

    public SymbolTable Symbols { get; }

    /// <summary>Every unit that a written type names, also as a part.</summary>
    public HashSet<string> Units { get; }

    /// <summary>Bodies of defines, bound when first asked for.</summary>
    public DefineBodies Defines { get; } = new();

    /// <summary>Which rules add to which score.</summary>
    public ScoreTable Scores { get; }

    public int Depth { get; set; }
}
