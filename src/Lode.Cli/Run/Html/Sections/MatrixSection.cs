using Lode.Runtime;
using static Lode.Cli.Html;

namespace Lode.Cli;

/// <summary>Every verdict at a glance: a table for each entity, a column for each rule, a row for each subject.</summary>
internal static class MatrixSection
{
    public static PageSection? Of(Overview overview, WhyBook whys) => overview.Entities.IsEmpty ? null : new("verdicts", "All verdicts", Many(
        Tag("p",
            Key("fires"), " fires ", Key("undetermined"), " undetermined ", Key("clear"), " clear. A mark that is a link leads to the reasons; arrow keys move between them.").Class("legend"),
        Many(overview.Entities.Select(Html (e) => Matrix(e, whys)))));

    private static HtmlElement Key(string verdict) => Tag("span").Class("mark " + verdict).With("aria-hidden", "true");

    private static Html Matrix(EntityOverview entity, WhyBook whys)
    {
        var (matrix, id) = (entity.Matrix, $"matrix-{entity.Entity.Ordinal}");
        var groups = matrix.Rules.GroupBy(r => r.Severity).ToList();
        return Many(
            Tag("h3", Words.Many(entity.Rows, entity.Entity.Name, entity.Entity.Collection)).Id(id),
            LeftOut(matrix, entity) is { } left ? Tag("p", Prose(left)).Class("quiet") : null,
            Tag("div", Tag("table",
                Tag("caption", $"Verdicts of {Words.Many(matrix.Rules.Length, "rule")} on {Words.Many(matrix.Rows.Length, entity.Entity.Name, entity.Entity.Collection)}").Class("unseen"),
                Tag("thead",
                    Tag("tr", Many(Tag("th", entity.Entity.Name).With("scope", "col").With("rowspan", "2").Class("corner"),
                        Many(groups.Select(Html (g) => Tag("th", JsonFormat.Word(g.Key)).With("scope", "colgroup").With("colspan", g.Count()).With("data-severity", $"{(int)g.Key}"))))),
                    Tag("tr", matrix.Rules.Select(Html (r) => Tag("th", Tag("a", r.Name).With("href", "#" + RulesSection.Place(r))).With("scope", "col").With("data-severity", $"{(int)r.Severity}")))),
                Tag("tbody", matrix.Rows.Select(Html (row) => Tag("tr",
                    Many(Tag("th", row.Key).With("scope", "row"), Many(row.Verdicts.Select(Html (v, i) => Cell(v, whys.Place(matrix.Rules[i], row.Key)))))))))
                .Class("matrix")).Class("scroll").With("role", "region").With("tabindex", "0").With("aria-labelledby", id));
    }

    private static HtmlElement Cell(Verdict verdict, string? place)
    {
        var word = verdict switch { Verdict.Fires => "fires", Verdict.Clear => "clear", _ => "undetermined" };
        return Tag("td", place is null ? word : Tag("a", word).With("href", "#" + place)).Class(word);
    }

    private static string? LeftOut(VerdictMatrix matrix, EntityOverview entity)
    {
        var rows = matrix.Rows.Length < matrix.AllRows
            ? $"Shown are {SummaryHead.Number(matrix.Rows.Length)} of {Words.Many(matrix.AllRows, entity.Entity.Name, entity.Entity.Collection)}, those with the highest flags first." : null;
        var rules = matrix.Rules.Length < matrix.AllRules ? $"Shown are the gravest {matrix.Rules.Length} of {Words.Many(matrix.AllRules, "rule")}." : null;
        return rows is null && rules is null ? null : $"{rows}{(rows is not null && rules is not null ? " " : "")}{rules} `lode run --format csv` lists every verdict.";
    }
}
