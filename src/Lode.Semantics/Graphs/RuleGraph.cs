using System.Collections.Immutable;
using Lode.Semantics.Binding;
using Lode.Syntax;

namespace Lode.Semantics.Graphs;

/// <summary>Orders rules into layers, so that each reads only finished verdicts.</summary>
internal static class RuleGraph
{
    /// <summary>The rules that stand, by ordinal, with their layers; the others are broken.</summary>
    public static ImmutableArray<RuleSymbol> Layer(IReadOnlyList<RuleSymbol> rules, PackContext pack)
    {
        foreach (var rule in rules)
        {
            CheckOwnScore(rule, pack);
        }

        var reads = rules.ToDictionary(r => r, r => Reads(r).Where(other => other != r || IsDirect(r)).ToImmutableArray());
        var graph = Graph<RuleSymbol>.Sort(rules, r => reads[r]);
        foreach (var cycle in graph.Cycles)
        {
            Report(cycle, pack);
        }

        foreach (var rule in graph.Order)
        {
            if (reads[rule].Any(pack.Broken.Contains))
            {
                pack.Broken.Add(rule);
            }

            rule.Layer = reads[rule].Where(r => r != rule).Select(r => r.Layer + 1).DefaultIfEmpty(0).Max();
        }

        return [.. rules.Where(r => !pack.Broken.Contains(r))];
    }

    private static IEnumerable<RuleSymbol> Reads(RuleSymbol rule) =>
        rule.Expressions.SelectMany(e => e.DescendantsAndSelf()).SelectMany(ReadBy).Distinct();

    private static IEnumerable<RuleSymbol> ReadBy(BoundExpression e) => e switch
    {
        BoundFired f => [f.Rule],
        BoundTotalScore s => s.Contributors,
        _ => [],
    };

    /// <summary>A rule that asks for its own verdict; one that reads its own score is reported as that.</summary>
    private static bool IsDirect(RuleSymbol rule) =>
        rule.Expressions.SelectMany(e => e.DescendantsAndSelf()).OfType<BoundFired>().Any(f => f.Rule == rule);

    private static void CheckOwnScore(RuleSymbol rule, PackContext pack)
    {
        foreach (var score in rule.Expressions.SelectMany(e => e.DescendantsAndSelf()).OfType<BoundTotalScore>())
        {
            if (score.Contributors.Contains(rule))
            {
                pack.Broken.Add(rule);
                pack.Findings.Add(GraphFindings.ReadsOwnScore.At(
                    rule.Place.Source, score.Origin!.Span, rule.Name, score.Target is null ? "`total_score`" : $"`total_score({score.Target})`"));
            }
        }
    }

    private static void Report(ImmutableArray<RuleSymbol> cycle, PackContext pack)
    {
        pack.Broken.UnionWith(cycle);
        var first = cycle.MinBy(r => r.Ordinal)!;
        var shown = DefineGraph.Rotated([.. cycle], first).Append(first).Select(r => $"`{r.Name}`");
        pack.Findings.Add(GraphFindings.RuleCycle.At(first.Place.Source, first.Place.Span, string.Join(" → ", shown))
            with { Related = [.. cycle.Where(r => r != first).Select(r => new RelatedPlace(r.Place.Source.Path, r.Place.Span, "In the cycle."))] });
    }
}
