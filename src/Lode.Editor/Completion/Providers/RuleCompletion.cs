using System.Collections.Immutable;
using Lode.Semantics;
using Lode.Syntax;

namespace Lode.Editor;

/// <summary>Names that rules have or give: their own, their tags, their scores.</summary>
internal static class RuleCompletion
{
    /// <summary>Rules with a name, whether or not they have errors.</summary>
    public static void Rules(CompletionSite site, CompletionOffers offers)
    {
        var rules = Written(site.Pack).Where(r => r.Name is { IsMissing: false } name && name.Text != site.Around<RuleSyntax>()?.Name?.Text)
            .DistinctBy(r => r.Name!.Text).ToDictionary(r => r.Name!.Text);
        offers.Many(rules.Keys, name => new(CompletionKind.Rule, name, CompletionOffers.Name(name), RelevanceOf(rules[name]))
        {
            Type = rules[name].Title?.Value as string, Id = CompletionDetails.Rule(name),
        });

        Relevance RelevanceOf(RuleSyntax rule) =>
            site.Around<RuleSyntax>() is null || LocalScope.SubjectOf(site.Pack, rule) == site.Scope.Subject ? Relevance.Fitting : Relevance.Far;
    }

    /// <summary>Tags that rules of the pack have.</summary>
    public static void Tags(CompletionSite site, CompletionOffers offers) => Labels(offers, Written(site.Pack).SelectMany(r =>
        r.Clauses.OfType<TagsClauseSyntax>().SelectMany(c => c.Tags).Concat(r.Actions.OfType<TagSyntax>().Select(t => t.Tag))));

    /// <summary>Names of scores that rules of the pack add to.</summary>
    public static void Scores(CompletionSite site, CompletionOffers offers) =>
        Labels(offers, Written(site.Pack).SelectMany(r => r.Actions.OfType<ScoreSyntax>()).Select(s => s.Target).OfType<NameSyntax>());

    private static IEnumerable<RuleSyntax> Written(Pack pack) => pack.Trees.SelectMany(t => t.Declarations).OfType<RuleSyntax>();

    private static void Labels(CompletionOffers offers, IEnumerable<NameSyntax> names) => offers.Many(
        [.. names.Where(n => !n.IsMissing).Select(n => n.Text).Distinct()],
        name => new(CompletionKind.Label, name, CompletionOffers.Name(name), Relevance.Fitting));
}
