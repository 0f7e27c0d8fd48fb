using static Lode.Cli.Html;

namespace Lode.Cli;

/// <summary>Which data are missing most, and how much they would decide.</summary>
internal static class MissingSection
{
    public static PageSection? Of(Overview overview) => overview.Missing.Fields.IsEmpty ? null : new("missing", "What missing data would decide", Many(
        Tag("p", $"{Counted(overview)} Most verdicts that wait for one cell alone are decided once that cell is known; some then ask for what it leads to, as a partner for the partner's fields. Others wait for several cells.{(overview.Missing.Nameless > 0 ? $" {SummaryHead.Number(overview.Missing.Nameless)} wait for no cell at all: what they ask for has no row in the data, or no number." : "")}").Class("quiet"),
        Table("By field", ["Field", "Empty cells waited for", "Open verdicts", "Waiting for it alone"],
            overview.Missing.Fields.Select(f => ($"{f.Field.Entity.Name}.{f.Field.Name}", (long[])[f.Cells, f.Verdicts, f.Alone]))),
        Table("By cell", ["Cell", "Open verdicts", "Waiting for it alone"],
            overview.Missing.Cells.Select(c => ($"{c.Field.Entity.Collection}[{c.Key}].{c.Field.Name}", (long[])[c.Verdicts, c.Alone])))));

    private static string Counted(Overview overview)
    {
        var all = overview.Rules.Sum(r => (long)r.Undetermined);
        return overview.Missing.Undetermined == all ? $"Counted over {Words.Many(all, "undetermined verdict")}."
            : $"Counted over {SummaryHead.Number(overview.Missing.Undetermined)} of {Words.Many(all, "undetermined verdict")}: those on the subjects that were ranked.";
    }

    private static HtmlElement Table(string caption, string[] heads, IEnumerable<(string Name, long[] Counts)> rows) => Tag("div", Tag("table",
        Tag("caption", caption),
        Tag("thead", Tag("tr", heads.Select(Html (h) => Tag("th", h).With("scope", "col")))),
        Tag("tbody", rows.Select(Html (r) => Tag("tr", Many(Tag("th", Tag("code", r.Name)).With("scope", "row"), Many(r.Counts.Select(Html (n) => Tag("td", SummaryHead.Number(n))))))))).Class("counted"))
        .Class("scroll").With("role", "region").With("tabindex", "0").With("aria-label", caption);
}
