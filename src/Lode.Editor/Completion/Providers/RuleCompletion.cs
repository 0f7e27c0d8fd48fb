using Lode.Syntax;

namespace Lode.Editor;

/// <summary>Names that rules have or give: their own, their tags, their scores.</summary>
internal static class RuleCompletion
{
    /// <summary>Rules of the pack; of those of another subject a rule cannot ask.</summary>
    public static void Rules(CompletionSite site, CompletionOffers offers)
    {
        var own = site.Around<RuleSyntax>();
        RuleSyntax[] rules = [.. RuleLabels.Of(site.Pack).SelectMany(file => file.Rules).Where(r => r.Name!.Text != own?.Name?.Text)];
        offers.Many(rules, rule => rule.Name!.Text, rule => new(CompletionKind.Rule, rule.Name!.Text, CompletionOffers.Name(rule.Name.Text), RelevanceOf(rule))
        {
            Type = rule.Title?.Value as string, Id = CompletionDetails.Rule(rule.Name.Text),
        });

        Relevance RelevanceOf(RuleSyntax rule) =>
            own is null || LocalScope.SubjectOf(site.Pack, rule) == site.Scope.Subject ? Relevance.Fitting : Relevance.Far;
    }

    /// <summary>Tags that rules of the pack have.</summary>
    public static void Tags(CompletionSite site, CompletionOffers offers) => Labels(offers, RuleLabels.Of(site.Pack).SelectMany(file => file.Tags));

    /// <summary>Names of scores that rules of the pack add to.</summary>
    public static void Scores(CompletionSite site, CompletionOffers offers) => Labels(offers, RuleLabels.Of(site.Pack).SelectMany(file => file.Scores));

    private static void Labels(CompletionOffers offers, IEnumerable<string> names) => offers.Many(
        [.. names.Distinct()], name => name, name => new(CompletionKind.Label, name, CompletionOffers.Name(name), Relevance.Fitting));
}
