using System.Globalization;
using System.Xml.Linq;

namespace Lode.Tests.Cli.ReportPage;

/// <summary>A page stays small however large the data are, and says what it leaves out and what gives it.</summary>
public class LimitTests
{
    private static bool IsCount(XElement e) => e.Name.LocalName == "text" && ((string?)e.Attribute("class") is "count" or "now");

    private static CliRunner Large(int deals, OverviewLimits? limits = null) => new CliRunner { ReportLimits = limits ?? new() }
        .File("rules/a.lode", """
            today 2026-01-01
            entity deal as deals from "deals.csv" { id: key text  value: number  risk: number }
            subject deal
            param limit: number = 50
            rule worth severity high if value > limit then flag "{id} is worth {value}", score 5
            rule risky if risk > 10 then flag "{id} is risky", score 1
            """)
        .File("rules/deals.csv", "id,value,risk\n" + string.Concat(Enumerable.Range(0, deals).Select(i => string.Create(CultureInfo.InvariantCulture, $"d{i:00000},{i % 100},{(i % 7 == 0 ? "" : $"{i % 20}")}\n"))));

    [Fact]
    public void What_is_left_out_is_said_with_the_command_that_gives_it()
    {
        using var cli = Large(60, new() { Ranked = 3, MatrixRows = 5, MatrixRules = 1, Explanations = 4, PerUndecidedRule = 2 });
        var page = Page.Of(cli);
        Assert.Equal(3, page.All("h3").Count(h => h.Parent!.Parent!.Name.LocalName == "summary"));
        Assert.Contains("The first 3 are shown; lode run --format json gives all.", page.Id("flagged-0").Value, StringComparison.Ordinal);
        Assert.Contains("Shown are 5 of 60 deals, those with the highest flags first. Shown are the gravest 1 of 2 rules.", page.Id("verdicts").Value, StringComparison.Ordinal);
        Assert.Equal(5, page.All("table", "matrix").Single().Descendants().Count(e => e.Name.LocalName == "tbody" || e.Name.LocalName == "tr") - 3);
        Assert.Equal(4, page.Whys().GetProperty("nodes").GetArrayLength());
        Assert.Contains("Reasons stand for 4 of the", page.Root.Value, StringComparison.Ordinal);
        Assert.Contains("The first 2 are shown; lode run --rule risky --format csv lists all.", page.Id("undecided").Value, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_too_many_subjects_those_with_the_gravest_flags_are_looked_at()
    {
        using var cli = Large(400, new() { LookedAt = 20 });
        var page = Page.Of(cli);
        Assert.Contains("are flagged or undetermined, the 20 with the gravest flags were ranked.", page.Id("flagged-0").Value, StringComparison.Ordinal);
        Assert.All(page.All("li", "subject").Where(e => e.Attribute("data-fires") is not null), subject => Assert.Contains("worth", subject.Value, StringComparison.Ordinal));
    }

    [Fact]
    public void Ten_times_the_data_make_no_larger_page()
    {
        using var some = Large(2_000);
        using var many = Large(20_000);
        Assert.InRange(Page.Of(many).Text.Length, 1, Page.Of(some).Text.Length * 1.2);
    }

    [Fact]
    public void Thresholds_are_tried_on_some_of_many_subjects_and_the_page_says_on_how_many()
    {
        using var cli = Large(400, new() { MovedSubjects = 50 });
        var section = Page.Of(cli).Id("thresholds");
        Assert.Contains("spread over all: 50 of 400 deals. The columns count only those; lode sweep counts all.", section.Value, StringComparison.Ordinal);
        Assert.Contains("Counted on 50 of 400 deals.", section.Value, StringComparison.Ordinal);
        Assert.All(section.Descendants().Where(IsCount), e => Assert.InRange(int.Parse(e.Value, CultureInfo.InvariantCulture), 1, 50));
        Assert.Contains(section.Descendants(), IsCount);
    }

    [Fact]
    public void Few_subjects_are_tried_all()
    {
        using var cli = Large(60, new() { MovedSubjects = 60 });
        Assert.DoesNotContain("spread over all", Page.Of(cli).Id("thresholds").Value, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(3024, 250)]
    [InlineData(1001, 250)]
    [InlineData(2_000_000_000, 250)]
    public void A_sample_has_different_rows_from_one_end_to_the_other(int all, int most)
    {
        var rows = SubjectSample.Of(null!, all, most).Rows;
        Assert.Equal(most, rows.Distinct().Count());
        Assert.InRange(rows.Min(), 0, all / most);
        Assert.InRange(rows.Max(), all - (all / most) - 1, all - 1);
    }

    [Fact]
    public void A_sample_of_repeated_data_meets_every_kind_of_row() =>
        Assert.InRange(SubjectSample.Of(null!, 36 * 84, 250).Rows.Select(row => row % 84).Distinct().Count(), 60, 84);
}
