using System.Collections.Immutable;

namespace Lode.Semantics.Graphs;

/// <summary>What a rule or define rests on, gathered in one walk when it is bound.</summary>
/// <param name="Defines">The defines whose values it asks for.</param>
/// <param name="Params">The params.</param>
/// <param name="Fired">The rules whose verdicts it asks for.</param>
/// <param name="Scores">The scores that it reads, each once.</param>
internal sealed record Reads(
    ImmutableArray<DefineSymbol> Defines, ImmutableArray<ParamSymbol> Params, ImmutableArray<RuleSymbol> Fired, ImmutableArray<BoundTotalScore> Scores)
{
    public static Reads Nothing { get; } = new([], [], [], []);

    /// <summary>Whether it reads the day itself.</summary>
    public bool IsOfToday { get; init; }

    /// <summary>Whether it reads a field whose type has errors.</summary>
    public bool IsOfUntyped { get; init; }

    /// <summary>Its size, which is more than its depth, defines not unfolded; 0 where it is not small.</summary>
    public int Nodes { get; init; }

    /// <summary>Whether it rests on something that has errors, so that it is left out with it; rules and scores are asked apart.</summary>
    public bool IsOfBroken => IsOfUntyped || Defines.Any(d => d.IsBroken) || Params.Any(p => p.IsBroken);

    /// <summary>Whether its value is another one on another day; scores are asked apart.</summary>
    public bool DependsOnDay => IsOfToday || Defines.Any(d => d.DependsOnDay) || Fired.Any(r => r.DependsOnDay);

    /// <summary>Whether it surely is not too large, by an estimate.</summary>
    public bool IsSurelySmall
    {
        get
        {
            var (depth, size) = Defines.Select(d => d.Cost).Aggregate((Depth: 0, Size: 0L), (most, cost) => (Math.Max(most.Depth, cost.Depth), Math.Max(most.Size, cost.Size)));
            return Nodes > 0 && Nodes + depth < DefineGraph.MaxDepth && Nodes * (size + 1) < DefineGraph.MaxSize;
        }
    }
}
