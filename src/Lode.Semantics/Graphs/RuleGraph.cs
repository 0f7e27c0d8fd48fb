using System.Collections.Immutable;
using Lode.Semantics.Binding;
using Lode.Syntax;

namespace Lode.Semantics.Graphs;

/// <summary>Orders rules into layers, so that each reads only finished verdicts.</summary>
internal static class RuleGraph
{
    /// <summary>Gives rules their layers; those that cannot stand are broken.</summary>
    public static void Layer(Declared declared)
    {
        var open = declared.Open<RuleSyntax>().ToDictionary(d => (RuleSymbol)d.At.Symbol!, d => d.At.Own.Findings);
        foreach (var (rule, findings) in open)
        {
            CheckOwnScore(rule, findings);
        }

        var reads = open.Keys.ToDictionary(r => r, r => Reads(r).Where(other => other != r || IsDirect(r)).ToImmutableArray());
        var graph = Graph<RuleSymbol>.Sort(open.Keys, r => reads[r]);
        foreach (var cycle in graph.Cycles)
        {
            cycle.ToList().ForEach(r => r.IsBroken = true);
            var first = open.Keys.First(cycle.Contains);
            Report(cycle, first, open[first]);
        }

        foreach (var rule in graph.Order)
        {
            rule.IsBroken |= reads[rule].Any(r => r.IsBroken);
            rule.Layer = reads[rule].Where(r => r != rule).Select(r => r.Layer + 1).DefaultIfEmpty(0).Max();
            rule.DependsOnDay = TodayUse.Of(rule);
        }
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

    private static void CheckOwnScore(RuleSymbol rule, Findings findings)
    {
        foreach (var score in rule.Expressions.SelectMany(e => e.DescendantsAndSelf()).OfType<BoundTotalScore>())
        {
            if (score.Contributors.Contains(rule))
            {
                rule.IsBroken = true;
                findings.Add(GraphFindings.ReadsOwnScore.At(
                    rule.Place.Source, score.Origin!.Span, rule.Name, score.Target is null ? "`total_score`" : $"`total_score({score.Target})`"));
            }
        }
    }

    private static void Report(ImmutableArray<RuleSymbol> cycle, RuleSymbol first, Findings findings)
    {
        var shown = DefineGraph.Rotated([.. cycle], first).Append(first).Select(r => $"`{r.Name}`");
        findings.Add(GraphFindings.RuleCycle.At(first.Place.Source, first.Place.Span, string.Join(" → ", shown))
            with { Related = [.. cycle.Where(r => r != first).Select(r => new RelatedPlace(r.Place.Source.Path, r.Place.Span, "In the cycle."))] });
    }
}
