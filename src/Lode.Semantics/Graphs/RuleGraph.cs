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

        var all = new RuleReads(open.Keys.ToHashSet());
        var reads = open.Keys.ToDictionary(r => r, all.Of);
        var graph = Graph<RuleSymbol>.Sort(open.Keys, r => Needs(r, reads[r]));
        foreach (var cycle in graph.Cycles)
        {
            cycle.ToList().ForEach(r => r.IsBroken = true);
            var first = open.Keys.First(cycle.Contains);
            Report(cycle, first, open[first]);
        }

        foreach (var rule in graph.Order)
        {
            var (fired, scores) = reads[rule];
            rule.IsBroken |= fired.Any(r => r.IsBroken) || scores.Any(s => s.IsBroken(rule));
            rule.Layer = fired.Where(r => r != rule).Select(r => r.Layer).Concat(scores.Select(s => s.Layer(rule))).Append(-1).Max() + 1;
            rule.DependsOnDay = TodayUse.Of(rule) || scores.Any(s => s.DependsOnDay);
        }
    }

    private static IEnumerable<RuleSymbol> Needs(RuleSymbol rule, RuleReads.Read read) =>
        read.Fired.Concat(read.Scores.SelectMany(s => s.Open)).Where(other => other != rule || read.Fired.Contains(rule));


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
