using System.Globalization;
using static Lode.Cli.Html;

namespace Lode.Cli;

/// <summary>Where rows come from, how full they are, and what is wrong with them.</summary>
internal static class DataSection
{
    private const int MostBadCells = 50;

    public static PageSection Of(Overview overview) => new("data", "The data", Many(
        Tag("div", Tag("table",
            Tag("caption", "Sources").Class("unseen"),
            Tag("thead", Tag("tr", Head("Entity"), Head("Rows"), Head("Cells filled"), Head("Source"))),
            Tag("tbody", overview.Data.Select(Html (d) => Tag("tr",
                Tag("th", d.Entity.Name).With("scope", "row"), Tag("td", SummaryHead.Number(d.Rows)),
                Tag("td", double.IsNaN(d.Filled) ? "" : string.Create(CultureInfo.InvariantCulture, $"{100 * d.Filled:0.#}%")),
                Tag("td", d.Entity.SourcePath is { } path ? Tag("code", path) : ""))))).Class("counted")).Class("scroll").With("role", "region").With("tabindex", "0").With("aria-label", "Sources"),
        overview.BadCells.IsEmpty ? null : Many(
            Tag("h3", "Cells that do not read"),
            Tag("p", Prose($"{Words.Many(overview.BadCells.Length, "cell")} counted as unknown in this run.{(overview.BadCells.Length > MostBadCells ? $" The first {MostBadCells} are shown; `lode check` lists all." : "")}")),
            Tag("ul", overview.BadCells.Take(MostBadCells).Select(Html (f) => Tag("li", Tag("code", $"{Path.GetFileName(f.File)}:{f.Line}"), " ", f.Message))))));

    private static HtmlElement Head(string text) => Tag("th", text).With("scope", "col");
}
