using System.Collections.Immutable;
using Lode.Semantics;
using static Lode.Cli.Html;

namespace Lode.Cli;

/// <summary>What thresholds would flag if they lay elsewhere: a chart for each rule whose verdicts change.</summary>
internal static class ThresholdSection
{
    private const int MostRules = 4;

    public static PageSection? Of(Overview overview)
    {
        var (moved, unmoved, left) = (overview.Thresholds.Moved, overview.Thresholds.Unmoved, overview.Thresholds.LeftOut);
        return moved.IsEmpty && unmoved.IsEmpty && left.IsEmpty ? null : new("thresholds", "If thresholds lay elsewhere", Many(
            Tag("p", "Each threshold is moved a little down and up, with all else as it is. The columns say on how many subjects a rule fires; the one marked now is the threshold as it stands.").Class("quiet"),
            Sampled(overview.Thresholds.Samples),
            Tag("div", moved.Select(Html (s) => Param(s, overview.Thresholds.Samples))).Class("charts"),
            Names(overview.Thresholds.Samples.IsEmpty ? "As far as they were moved, nothing changes with" : "As far as they were moved and on the subjects tried, nothing changes with", unmoved),
            Names("Not moved here, since it would take long (`lode sweep` does it):", left)));
    }

    private static HtmlElement Param(Sweep sweep, ImmutableArray<SubjectSample> samples) => Tag("div",
        Tag("h3", Tag("code", sweep.Param.Name), $" is {sweep.Text(sweep.Now)}"),
        sweep.Param.Doc is { } doc ? Tag("p", RulesSection.OneLine(doc)).Class("quiet") : null,
        Many(sweep.Rules.Take(MostRules).Select(Html (r) => Chart(sweep, r, samples.FirstOrDefault(s => s.Entity == r.Rule.Entity)))),
        sweep.Rules.Length > MostRules
            ? Tag("p", $"It changes {Words.Many(sweep.Rules.Length - MostRules, "other rule")} too: {string.Join(", ", sweep.Rules.Skip(MostRules).Select(r => r.Rule.Name))}.").Class("quiet") : null);

    private static HtmlElement Chart(Sweep sweep, SweptRule rule, SubjectSample? sample) => Tag("figure",
        Tag("figcaption", rule.Rule.Title ?? rule.Rule.Name, rule.Rule.Title is null ? null : Tag("span", $" {rule.Rule.Name}").Class("quiet")),
        ColumnChart.Of($"{rule.Rule.Name} by {sweep.Param.Name}", [.. sweep.Values.Select((value, i) => new Column(sweep.Text(value), value.Equals(sweep.Now), rule.Fires[i]))]),
        sample is null ? null : Tag("p", $"Counted on {Part(sample)}.").Class("quiet"),
        Undetermined(rule));

    private static HtmlElement? Sampled(ImmutableArray<SubjectSample> samples) => samples.IsEmpty ? null : Tag("p", Prose(
        $"There are many subjects, so thresholds are tried on a part of them, spread over all: {string.Join(", ", samples.Select(Part))}. The columns count only those; `lode sweep` counts all.")).Class("quiet");

    private static string Part(SubjectSample sample) => $"{SummaryHead.Number(sample.Rows.Length)} of {SummaryHead.Number(sample.All)} {sample.Entity.Collection}";

    private static HtmlElement? Undetermined(SweptRule rule) => rule.Undetermined.Max() == 0 ? null : Tag("p",
        rule.Undetermined.Distinct().Skip(1).Any() ? $"Undetermined on {string.Join(", ", rule.Undetermined)}, from left to right." : $"Undetermined on {rule.Undetermined[0]} throughout.").Class("quiet");

    private static HtmlElement? Names(string words, IReadOnlyCollection<ParamSymbol> names) =>
        names.Count == 0 ? null : Tag("p", Prose(words), " ", Listed(names.Select(Html (n) => Tag("code", n.Name))), ".").Class("quiet");
}
