using System.Globalization;
using static Lode.Cli.Html;

namespace Lode.Cli;

/// <summary>What was judged, and how it came out.</summary>
internal static class SummaryHead
{
    public static Html Of(Overview overview, string sentence, RunSettings settings)
    {
        var (fires, clear, undetermined) = (overview.Rules.Sum(r => (long)r.Fires), overview.Rules.Sum(r => (long)r.Clear), overview.Rules.Sum(r => (long)r.Undetermined));
        var all = Math.Max(1, fires + clear + undetermined);
        return Tag("header",
            Tag("p", $"Lode report, pack {overview.Pack}").Class("eyebrow"),
            Tag("h1", $"Verdicts on {overview.Today:yyyy-MM-dd}"),
            Tag("p", sentence).Class("lead"),
            Set(settings),
            Tag("dl", Count("fires", "Fires", fires, all), Count("open", "Undetermined", undetermined, all), Count("clear", "Clear", clear, all)).Class("counts"),
            Tag("p", "A rule ", Tag("b", "fires"), " on what it was written to find. It is ", Tag("b", "undetermined"), " where the data do not decide it: nothing is guessed.").Class("quiet"));
    }

    private static HtmlElement Count(string kind, string word, long count, long all) => Tag("div",
        Tag("dt", word), Tag("dd", Number(count), Tag("span", string.Create(CultureInfo.InvariantCulture, $"{100.0 * count / all:0.#}%")).Class("quiet"))).Class(kind);

    private static HtmlElement? Set(RunSettings settings)
    {
        List<string> changed = [.. settings.Params.OrderBy(p => p.Key, StringComparer.Ordinal).Select(p => $"{p.Key} = {p.Value}"), .. settings.Sources.Keys.Order(StringComparer.Ordinal).Select(e => $"other rows of {e}")];
        return changed.Count == 0 ? null : Tag("p", "Set for this run alone: ", Tag("b", string.Join(", ", changed)), ".");
    }

    /// <summary>A number with its thousands set apart.</summary>
    public static string Number(long count) => count.ToString("#,0", CultureInfo.InvariantCulture);
}
