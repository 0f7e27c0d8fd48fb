using Lode.Semantics;
using static Lode.Cli.Html;

namespace Lode.Cli;

/// <summary>What the rules are, and how often each fires.</summary>
internal static class RulesSection
{
    public static PageSection Of(Overview overview)
    {
        var asleep = overview.Rules.Where(r => !r.InForce).ToList();
        return new("rules", "The rules", Many(
            asleep.Count == 0 ? null : Tag("p", $"Not in force on this day: {string.Join(", ", asleep.Select(r => $"{r.Rule.Name} ({Days(r.Rule)})"))}."),
            Tag("dl", Many(overview.Rules.Select(Html (r) => Tag("div",
                Tag("dt", FlaggedSection.Severity(r.Rule), " ", Tag("code", r.Rule.Name)).Id(Place(r.Rule)),
                Tag("dd",
                    r.Rule.Title is { } title ? Tag("p", Tag("b", title)) : null,
                    r.Rule.Doc is { } doc ? Tag("p", OneLine(doc)) : null,
                    Tag("p", r.InForce
                        ? $"Judges every {r.Rule.Entity.Name}: fires on {SummaryHead.Number(r.Fires)}, undetermined on {SummaryHead.Number(r.Undetermined)}, clear on {SummaryHead.Number(r.Clear)}."
                        : $"Judges every {r.Rule.Entity.Name}; not in force on this day.").Class("quiet")))))).Class("rules")));
    }

    /// <summary>The place of a rule on the page.</summary>
    public static string Place(RuleSymbol rule) => $"rule-{rule.Ordinal}";

    /// <summary>Documentation as running text.</summary>
    public static string OneLine(string doc) => string.Join(' ', doc.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static string Days(RuleSymbol rule) => (rule.From, rule.Until) switch
    {
        ({ } from, null) => $"from {from:yyyy-MM-dd}",
        (null, { } until) => $"until {until:yyyy-MM-dd}",
        var (from, until) => $"from {from:yyyy-MM-dd} until {until:yyyy-MM-dd}",
    };
}
