using System.Collections.Immutable;
using Lode.Semantics.Binding;
using Lode.Syntax;

namespace Lode.Semantics.Graphs;

/// <summary>Orders rules into layers, so that each reads only finished verdicts.</summary>
internal static class RuleGraph
{
    /// <summary>
    /// Gives rules their layers; those that cannot stand, rest on something broken or unfold to too much are broken. False where something is
    /// found about one that was not bound.
    /// </summary>
    public static bool Layer(Declared declared)
    {
        var open = declared.Open<RuleSyntax>().ToDictionary(d => (RuleSymbol)d.At.Symbol!, d => d.At);
        var walk = new ReadsWalk();
        foreach (var rule in open.Keys)
        {
            (rule.IsBrokenItself, rule.Reads) = (rule.IsBroken, walk.Of(rule.Expressions));
        }

        var renewed = declared.Renewed<RuleSyntax>().Select(d => (RuleSymbol)d.At.Symbol!).ToList();
        return declared.Consequences.Work(
            open.Keys, renewed, Rested, members => Layer(members, open, declared),
            (now, before) => (now.IsBroken, now.DependsOnDay, now.Layer) != (before.IsBroken, before.DependsOnDay, before.Layer));
    }

    private static IEnumerable<Symbol> Rested(RuleSymbol rule) => rule.Reads.Defines.Concat<Symbol>(rule.Reads.Params).Concat(rule.Reads.Fired)
        .Concat(rule.Reads.Scores.SelectMany(s => s.Contributors).Where(other => other != rule));

    private static bool Layer(IReadOnlyCollection<RuleSymbol> members, Dictionary<RuleSymbol, Declaration> open, Declared declared)
    {
        foreach (var rule in members)
        {
            rule.IsBroken = rule.IsBrokenItself;
            if (!CheckSize(rule, open, declared))
            {
                return false;
            }

            CheckOwnScore(rule, open);
        }

        var contributors = new Contributing(members.ToHashSet());
        var graph = Graph<RuleSymbol>.Sort(members, r => Needs(r, contributors));
        declared.HasCycles |= graph.Cycles.Length > 0;
        if (graph.Cycles.Length > 0 && declared.HasRenewed)
        {
            return false;
        }

        foreach (var cycle in graph.Cycles)
        {
            cycle.ToList().ForEach(r => r.IsBroken = true);
            var first = open.Keys.First(cycle.Contains);
            Report(cycle, first, open[first].Own.Findings);
        }

        foreach (var rule in graph.Order)
        {
            ImmutableArray<Contributing.Rules> scores = [.. rule.Reads.Scores.Select(contributors.To)];
            rule.IsBroken |= rule.Reads.Fired.Any(r => r.IsBroken) || scores.Any(s => s.IsBroken(rule));
            rule.Layer = rule.Reads.Fired.Where(r => r != rule).Select(r => r.Layer).Concat(scores.Select(s => s.Layer(rule))).Append(-1).Max() + 1;
            rule.DependsOnDay = rule.From is not null || rule.Until is not null || rule.Reads.DependsOnDay || scores.Any(s => s.DependsOnDay);
        }

        return true;
    }

    private static IEnumerable<RuleSymbol> Needs(RuleSymbol rule, Contributing contributors) =>
        rule.Reads.Fired.Concat(rule.Reads.Scores.SelectMany(s => contributors.To(s).Open)).Where(other => other != rule || rule.Reads.Fired.Contains(rule));

    /// <summary>Breaks a rule that rests on something broken or unfolds to too much; false where that is found about one that was not bound.</summary>
    private static bool CheckSize(RuleSymbol rule, Dictionary<RuleSymbol, Declaration> open, Declared declared)
    {
        if (rule.Reads.IsOfBroken)
        {
            rule.IsBroken = true;
        }
        else if (!rule.Reads.IsSurelySmall && !rule.Expressions.All(Costs.Fits))
        {
            rule.IsBroken = true;
            if (declared.HasRenewed)
            {
                return false;
            }

            open[rule].Own.Findings.Add(GraphFindings.TooLarge.At(rule.Place.Source, rule.Place.Span, rule.Name));
        }

        return true;
    }

    /// <summary>One that was not bound was sound in that, and what adds to which score is as before.</summary>
    private static void CheckOwnScore(RuleSymbol rule, Dictionary<RuleSymbol, Declaration> open)
    {
        if (rule.Reads.Scores.IsEmpty || !open.TryGetValue(rule, out var at) || at.Scores.IsEmpty)
        {
            return;
        }

        foreach (var score in rule.Expressions.SelectMany(e => e.DescendantsAndSelf()).OfType<BoundTotalScore>().Where(s => s.Contributors.Contains(rule)))
        {
            rule.IsBroken = true;
            at.Own.Findings.Add(GraphFindings.ReadsOwnScore.At(
                rule.Place.Source, score.Origin!.Span, rule.Name, score.Target is null ? "`total_score`" : $"`total_score({score.Target})`"));
        }
    }

    private static void Report(ImmutableArray<RuleSymbol> cycle, RuleSymbol first, Findings findings)
    {
        var shown = DefineGraph.Rotated([.. cycle], first).Append(first).Select(r => $"`{r.Name}`");
        findings.Add(GraphFindings.RuleCycle.At(first.Place.Source, first.Place.Span, string.Join(" → ", shown))
            with { Related = [.. cycle.Where(r => r != first).Select(r => new RelatedPlace(r.Place.Source.Path, r.Place.Span, "In the cycle."))] });
    }
}
