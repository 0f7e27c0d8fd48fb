using Lode.Semantics;
using static Lode.Cli.Html;

namespace Lode.Cli;

/// <summary>What the data do not decide, by rule.</summary>
internal static class UndecidedSection
{
    public static PageSection? Of(Overview overview, WhyBook whys)
    {
        var open = overview.Entities.SelectMany(e => e.Undecided.Select(u => (e.Entity, Rule: u))).OrderByDescending(o => o.Rule.Count).ThenBy(o => o.Rule.Rule.Name, StringComparer.Ordinal).ToList();
        return open.Count == 0 ? null : new("undecided", "Not decided", Many(
            Tag("p", "For want of data these verdicts are open. Each names the cells that would have to be known.").Class("quiet"),
            Many(open.Select(Html (o) => Rule(o.Entity, o.Rule, whys)))));
    }

    private static HtmlElement Rule(EntitySymbol entity, UndecidedRule open, WhyBook whys) => Tag("details",
        Tag("summary", Tag("b", open.Rule.Title ?? open.Rule.Name), " ", Tag("span", $"{open.Rule.Name}, {Words.Many(open.Count, entity.Name, entity.Collection)}").Class("quiet")),
        open.Shown.Length < open.Count ? Tag("p", Prose($"The first {open.Shown.Length} are shown; `lode run --rule {open.Rule.Name} --format csv` lists all.")).Class("quiet") : null,
        Tag("ul", open.Shown.Select(Html (v) => Tag("li",
            Tag("p", Tag("b", v.Key), " ", Tag("span", "needs ").Class("quiet"), Missing(v)), whys.Opener(open.Rule, v.Key))
            .Class("subject").With("data-severity", $"{(int)open.Rule.Severity}").With("data-open", "yes"))).Class("open")).Class("fold");

    private static Html Missing(UndecidedVerdict verdict) => verdict.Missing.IsEmpty
        ? "a value that no cell gives"
        : Listed(verdict.Missing.Select(cell => cell == "..." ? "and more" : (Html)Tag("code", cell)));
}
