using System.Collections;
using System.Globalization;
using Lode.Runtime;
using static Lode.Cli.Html;

namespace Lode.Cli;

/// <summary>For each entity the flagged subjects, the highest first.</summary>
internal static class FlaggedSection
{
    /// <summary>How many are open from the beginning, of the first entity.</summary>
    private const int Opened = 3;

    public static IEnumerable<PageSection> Of(Overview overview, WhyBook whys) => overview.Entities.Where(e => e.Flagged > 0).Select(e =>
        new PageSection($"flagged-{e.Entity.Ordinal}", $"Flagged {e.Entity.Collection}", Many(
            Tag("p", Prose(Intro(e))).Class("quiet"),
            Tag("ol", e.Ranked.Select(Html (s, i) => Subject(s, e == overview.Entities[0] && i < Opened, whys))).Class("ranked"))));

    private static string Intro(EntityOverview entity)
    {
        var of = $"Rules fire on {SummaryHead.Number(entity.Flagged)} of {Words.Many(entity.Rows, entity.Entity.Name, entity.Entity.Collection)}; the highest score comes first, then the gravest flags.";
        var closely = entity.LookedAt < entity.Open ? $" Of {SummaryHead.Number(entity.Open)} that are flagged or undetermined, the {SummaryHead.Number(entity.LookedAt)} with the gravest flags were ranked." : "";
        return entity.Ranked.Length < entity.Flagged
            ? $"{of}{closely} The first {SummaryHead.Number(entity.Ranked.Length)} are shown; `lode run --format json` gives all."
            : of + closely;
    }

    private static HtmlElement Subject(RankedSubject subject, bool isOpen, WhyBook whys)
    {
        var result = subject.Result;
        return Tag("li", Tag("details",
            Tag("summary", Tag("span", Tag("h3", result.Key), Gravities(subject), Scores(result)).Class("title"), subject.Title is { } title ? Tag("span", title).Class("quiet") : null),
            Tag("ul", subject.Fired.Select(Html (f) => Fired(f, result.Key, whys))).Class("flags"),
            result.Tags.IsEmpty ? null : Tag("p", Tag("span", "Tags ").Class("label"), Many(result.Tags.Select(Html (t) => Many(Tag("span", t).Class("tag"), " ")))),
            result.Actions.IsEmpty ? null : Tag("ul", result.Actions.Select(Html (a) => Tag("li", Tag("span", "Action ").Class("label"), Action(a)))).Class("actions"),
            result.Undetermined.IsEmpty ? null : Tag("p", Tag("span", "Not decided ").Class("label"), Listed(result.Undetermined.Select(u => Rule(u.Rule.Name, whys.Place(u.Rule, result.Key))))).Class("quiet"))
            .Class("card").With("open", isOpen ? "open" : null))
            .Class("subject").With("data-severity", $"{subject.Fired.Max(f => (int)f.Rule.Severity)}").With("data-fires", "yes").With("data-open", result.Undetermined.IsEmpty ? null : "yes");
    }

    /// <summary>How many flags of each severity, the gravest first.</summary>
    private static HtmlElement Gravities(RankedSubject subject) => Tag("span",
        subject.Fired.GroupBy(f => f.Rule.Severity).OrderByDescending(g => g.Key)
            .Select(Html (g) => Many(Tag("span", $"{g.Count()} {JsonFormat.Word(g.Key)}").Class("severity " + JsonFormat.Word(g.Key)), " "))).Class("gravities");

    private static HtmlElement Fired(FiredRule fired, string key, WhyBook whys)
    {
        var heading = fired.Rule.Title ?? fired.Rule.Name;
        return Tag("li", Severity(fired.Rule), Tag("div",
            Tag("p", Tag("b", heading)),
            Many(fired.Messages.Select(m => RunSummary.Said(key, m)).Where(m => m != heading).Select(Html (m) => Tag("p", m))),
            whys.Opener(fired.Rule, key)));
    }

    /// <summary>How grave a rule is, as a word that looks it.</summary>
    public static Html Severity(Semantics.RuleSymbol rule) => Tag("span", JsonFormat.Word(rule.Severity)).Class("severity " + JsonFormat.Word(rule.Severity));

    /// <summary>A rule's name, leading to its explanation where there is one.</summary>
    public static Html Rule(string name, string? place) => place is null ? Tag("code", name) : Tag("a", Tag("code", name)).With("href", "#" + place);

    private static HtmlElement? Scores(SubjectResult result)
    {
        List<string> scores = [.. result.Scores.Select(s => Score($"{s.Name} ", s.Total))];
        if (result.Score.Sum != 0 || !result.Score.IsExact || scores.Count == 0)
        {
            scores.Insert(0, Score("score ", result.Score));
        }

        return Tag("span", string.Join(" · ", scores)).Class("score");
    }

    private static string Score(string name, ScoreTotal total) => total.IsExact
        ? $"{name}{ValueText.Number(total.Sum)}"
        : $"{name}{ValueText.Number(total.Sum)} ({Reach(total)})";

    private static string Reach(ScoreTotal total) => total is { Low: null, High: null }
        ? "open"
        : $"can become {ValueText.Range(total.Low is { } low ? ValueText.Number(low) : null, total.High is { } high ? ValueText.Number(high) : null)}";

    private static string Action(ActionResult action) => action.Arguments.IsEmpty
        ? action.Action
        : $"{action.Action}: {string.Join(", ", action.Arguments.Select(a => $"{a.Name} {Value(a.Value)}"))}";

    private static string Value(object? value) => value switch
    {
        double number => ValueText.Number(number),
        bool truth => ValueText.Boolean(truth),
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        string text => text,
        IEnumerable members => string.Join(", ", members.Cast<object?>().Select(Value)),
        _ => ValueText.Unknown,
    };
}
