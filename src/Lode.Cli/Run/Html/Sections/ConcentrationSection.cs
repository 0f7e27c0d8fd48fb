using System.Globalization;
using Lode.Runtime;
using static Lode.Cli.Html;

namespace Lode.Cli;

/// <summary>Who holds how much of what, as bars.</summary>
internal static class ConcentrationSection
{
    private const int Coloured = 5;
    private const int Named = 3;

    public static PageSection? Of(Overview overview) => overview.Concentrations.IsEmpty ? null : new("concentration", "Concentration", Many(
        Tag("p", "Who holds how much in the latest year on record. The index is the sum of squared shares: 1 where one holds everything. Holders that the data do not list would raise it.").Class("quiet"),
        Many(overview.Concentrations.GroupBy(c => c.Share).Select(charts => Charts([.. charts])))));

    private static Html Charts(List<Concentration> charts)
    {
        var holders = charts.SelectMany(c => c.Bars).SelectMany(b => b.Holders).GroupBy(h => h.Name)
            .OrderByDescending(g => g.Sum(h => h.Share * h.Share)).ThenBy(g => g.Key, StringComparer.Ordinal).Take(Coloured).Select((g, i) => (g.Key, Number: i + 1)).ToDictionary(h => h.Key, h => h.Number);
        return Many(
            Tag("ul", Many(
                Many(holders.OrderBy(h => h.Value).Select(Html (h) => Tag("li", Patch($"h{h.Value}"), h.Key))),
                Tag("li", Patch("h0"), "others"), Tag("li", Patch("hole"), "not listed"))).Class("keys"),
            Tag("div", charts.Select(Html (c) => Chart(c, holders))).Class("charts"));
    }

    private static HtmlElement Chart(Concentration chart, Dictionary<string, int> holders) => Tag("figure",
        Tag("figcaption", $"{(chart.Part is { } part ? $"{part}: " : "")}{chart.Share.Name} of each {chart.Whole.Name} by {chart.Holder.Name}"),
        Tag("ul", chart.Bars.Select(Html (b) => Bar(b, holders))).Class("shares"),
        chart.LeftOut > 0 ? Tag("p", $"{SummaryHead.Number(chart.LeftOut)} more are less concentrated.").Class("quiet") : null);

    private static HtmlElement Bar(ConcentrationBar bar, Dictionary<string, int> holders)
    {
        var others = bar.Holders.Skip(Named).ToList();
        var words = string.Join(", ", bar.Holders.Take(Named).Select(h => $"{h.Name} {ValueText.Percent(h.Share)}"));
        return Tag("li",
            Tag("p", Tag("span", Tag("b", bar.Whole), bar.Time is { } time ? Tag("span", $" {time}").Class("quiet") : null),
                Tag("span", string.Create(CultureInfo.InvariantCulture, $"index {bar.Index:0.00}")).Class("quiet")).Class("name"),
            Stack(bar, holders),
            Tag("p", others.Count == 0 ? words : $"{words}, {Words.Many(others.Count, "other")} {ValueText.Percent(others.Sum(o => o.Share))}").Class("quiet"));
    }

    /// <summary>The bar; what it shows stands below it in words.</summary>
    private static HtmlElement Stack(ConcentrationBar bar, Dictionary<string, int> holders)
    {
        var whole = Math.Max(1, bar.Holders.Sum(h => h.Share));
        var (at, parts) = (0.0, new List<Html> { Rect(0, 100).Class("hole") });
        foreach (var (name, share) in bar.Holders)
        {
            var width = 100 * share / whole;
            parts.Add(Rect(at, Math.Max(0, width - 0.4)).Class($"h{holders.GetValueOrDefault(name)}"));
            at += width;
        }

        return Tag("svg", parts).With("viewBox", "0 0 100 10").With("preserveAspectRatio", "none").With("aria-hidden", "true").Class("stack");
    }

    private static HtmlElement Rect(double x, double width) => Tag("rect").With("x", x).With("y", "0").With("width", width).With("height", "10");

    private static HtmlElement Patch(string className) => Tag("svg", Tag("rect").With("width", "10").With("height", "10").Class(className)).With("viewBox", "0 0 10 10").With("aria-hidden", "true");
}
