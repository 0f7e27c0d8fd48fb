using static Lode.Cli.Html;

namespace Lode.Cli;

/// <summary>Which data are missing most, and how much they would decide.</summary>
internal static class MissingSection
{
    public static PageSection? Of(Overview overview) => overview.Missing.Fields.IsEmpty ? null : new("missing", "What missing data would decide", Many(
        Tag("p", $"Counted over {Words.Many(overview.Missing.Undetermined, "undetermined verdict")}. A verdict that waits for one cell alone is decided once that cell is known; others wait for several.{(overview.Missing.Nameless > 0 ? $" {SummaryHead.Number(overview.Missing.Nameless)} wait for no cell at all: what they ask for has no row in the data." : "")}").Class("quiet"),
        Table("By field", ["Field", "Empty cells waited for", "Open verdicts", "Decided by it alone"],
            overview.Missing.Fields.Select(f => ($"{f.Field.Entity.Name}.{f.Field.Name}", (long[])[f.Cells, f.Verdicts, f.Alone]))),
        Table("By cell", ["Cell", "Open verdicts", "Decided by it alone"],
            overview.Missing.Cells.Select(c => ($"{c.Field.Entity.Collection}[{c.Key}].{c.Field.Name}", (long[])[c.Verdicts, c.Alone])))));

    private static HtmlElement Table(string caption, string[] heads, IEnumerable<(string Name, long[] Counts)> rows) => Tag("div", Tag("table",
        Tag("caption", caption),
        Tag("thead", Tag("tr", heads.Select(Html (h) => Tag("th", h).With("scope", "col")))),
        Tag("tbody", rows.Select(Html (r) => Tag("tr", Many(Tag("th", Tag("code", r.Name)).With("scope", "row"), Many(r.Counts.Select(Html (n) => Tag("td", SummaryHead.Number(n))))))))).Class("counted"))
        .Class("scroll").With("role", "region").With("tabindex", "0").With("aria-label", caption);
}
