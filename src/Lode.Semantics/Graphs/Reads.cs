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

    /// <summary>As much as its size and depth at most, defines not unfolded; 0 where that must be counted, as parts stand in several places.</summary>
    public int Nodes { get; init; }

    /// <summary>How often it asks for defines.</summary>
    public int DefineUses { get; init; }

    public static Reads Of(IEnumerable<BoundExpression> expressions)
    {
        var (defines, variables, fired, scores) = (new List<DefineSymbol>(), new List<ParamSymbol>(), new List<RuleSymbol>(), new List<BoundTotalScore>());
        var (today, untyped, shared, nodes, uses) = (false, false, false, 0, 0);
        var seen = new HashSet<BoundExpression>(ReferenceEqualityComparer.Instance);
        var open = new Stack<BoundExpression>(expressions.Reverse());
        while (open.TryPop(out var node))
        {
            if (!seen.Add(node))
            {
                (shared, nodes) = (shared || node is not (BoundConstant or BoundThis), nodes + 1);
                continue;
            }

            nodes++;
            switch (node)
            {
                case BoundDefine define:
                    uses++;
                    defines.Add(define.Define);
                    break;
                case BoundParam param:
                    variables.Add(param.Param);
                    break;
                case BoundFired other:
                    fired.Add(other.Rule);
                    break;
                case BoundTotalScore score when !scores.Exists(s => s.Contributors == score.Contributors):
                    scores.Add(score);
                    break;
                case BoundToday:
                    today = true;
                    break;
                case BoundField { Field.Type: AnyType or SetType { Element: AnyType } }:
                    untyped = true;
                    break;
            }

            foreach (var child in node.Children.Reverse())
            {
                open.Push(child);
            }
        }

        return new([.. defines.Distinct()], [.. variables.Distinct()], [.. fired.Distinct()], [.. scores]) { IsOfToday = today, IsOfUntyped = untyped, Nodes = shared ? 0 : nodes, DefineUses = uses };
    }

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
            return Nodes > 0 && Nodes + depth < DefineGraph.MaxDepth && Nodes + (DefineUses * size) < DefineGraph.MaxSize;
        }
    }
}
