using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Lode.Tests.Cli.ReportPage;

public partial class PageTests
{
    [Fact]
    public void The_page_counts_what_the_other_formats_count()
    {
        using var cli = new CliRunner();
        var rules = Path.Combine(Repository.Root, "rules");
        var page = Page.Of(cli, rules);
        using var json = JsonDocument.Parse(cli.Run("run", "--format", "json", rules).Out);
        foreach (var (word, property) in new[] { ("fires", "fires"), ("open", "undetermined"), ("clear", "clear") })
        {
            var shown = page.All("div", word).First().Descendants().First(e => e.Name.LocalName == "dd").Nodes().First().ToString();
            Assert.Equal(
                json.RootElement.GetProperty("rules").EnumerateArray().Sum(r => r.GetProperty(property).GetInt32()), int.Parse(shown, NumberStyles.AllowThousands, CultureInfo.InvariantCulture));
        }

        var results = json.RootElement.GetProperty("results").EnumerateArray().ToList();
        var deals = results.Where(r => r.GetProperty("entity").GetString() == "deal").ToList();
        var ranked = page.Id("flagged-3").Descendants().Where(e => e.Name.LocalName == "h3").Select(e => e.Value).ToList();
        Assert.Equal(deals.Where(r => r.GetProperty("flags").GetArrayLength() > 0).Select(r => r.GetProperty("key").GetString()!).Order(), ranked.Order());
        var score = deals.ToDictionary(r => r.GetProperty("key").GetString()!, r => r.GetProperty("score").GetDouble());
        Assert.Equal(ranked.Select(k => score[k]).OrderDescending(), ranked.Select(k => score[k]));
    }

    [Fact]
    public void Every_cell_of_the_tables_of_verdicts_is_that_verdict()
    {
        using var cli = CliRunner.Small();
        var page = Page.Of(cli);
        var table = page.All("table", "matrix").Single();
        var rules = table.Descendants().Where(e => e.Name.LocalName == "th" && (string?)e.Attribute("scope") == "col").Skip(1).Select(e => e.Value).ToList();
        var verdicts = table.Descendants().Where(e => e.Name.LocalName == "tr").Skip(2)
            .SelectMany(row => row.Elements().Skip(1).Zip(rules, (cell, rule) => $"deal,{row.Elements().First().Value},{rule},{cell.Value}"));
        var expected = cli.Run("run", "--format", "csv").Out.Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(line => string.Join(',', line.Split(',').Take(4)));
        Assert.Equal(expected.Order(), verdicts.Order());
        Assert.All(table.Descendants().Where(e => e.Name.LocalName == "td"), cell => Assert.Equal(cell.Value, (string?)cell.Attribute("class")));
    }

    [Fact]
    public void Whatever_fires_or_is_undetermined_has_its_reasons_and_links_lead_somewhere()
    {
        using var cli = CliRunner.Small();
        var page = Page.Of(cli);
        var marks = page.All("td").Where(e => e.Value is "fires" or "undetermined" && e.Parent!.Parent!.Parent!.Attribute("class")?.Value == "matrix").ToList();
        Assert.NotEmpty(marks);
        Assert.All(marks, mark => Assert.Single(mark.Elements()));
        Assert.Equal(marks.Count, page.Whys().GetProperty("nodes").GetArrayLength());
        var ids = page.Root.DescendantsAndSelf().Attributes("id").Select(a => a.Value).ToList();
        Assert.Equal(ids.Distinct(), ids);
        Assert.All(page.All("a"), link => Assert.Contains(((string)link.Attribute("href")!)[1..], ids));
        Assert.All(page.Root.DescendantsAndSelf().Attributes("aria-labelledby"), a => Assert.Contains(a.Value, ids));
    }

    [Fact]
    public void Reasons_are_those_of_explain()
    {
        using var cli = CliRunner.Small();
        var whys = Page.Of(cli).Whys();
        var texts = whys.GetProperty("texts").EnumerateArray().Select(t => t.GetString()!).ToList();
        var explained = cli.Run("explain", "big", "us-japan").Out;
        Assert.Contains("value > large", texts);
        Assert.Contains(texts, text => text.Contains("$2bn > $1bn: holds by $1bn", StringComparison.Ordinal) && explained.Contains(text, StringComparison.Ordinal));
    }

    [Fact]
    public void Both_engines_give_the_same_page_and_so_does_a_second_run()
    {
        using var cli = CliRunner.Small();
        var page = Page.Of(cli, "--engine", "interpreter").Text;
        Assert.Equal(page, Page.Of(cli, "--engine", "compiled").Text);
        Assert.Equal(page, Page.Of(cli, "--engine", "interpreter").Text);
    }

    [Fact]
    public void Headings_descend_one_by_one_and_tables_say_what_their_heads_are_for()
    {
        using var cli = CliRunner.Small();
        var page = Page.Of(cli);
        Assert.Equal("en", (string?)page.Root.Attribute("lang"));
        var levels = page.Root.Descendants().Where(e => Heading().IsMatch(e.Name.LocalName)).Select(e => e.Name.LocalName[1] - '0').ToList();
        Assert.Equal(1, levels.Count(l => l == 1));
        Assert.All(levels.Zip(levels.Skip(1)), pair => Assert.True(pair.Second <= pair.First + 1));
        Assert.All(page.All("th"), head => Assert.NotNull(head.Attribute("scope")));
        Assert.All(page.All("table"), table => Assert.Equal("caption", table.Elements().First().Name.LocalName));
        Assert.All(page.All("label"), label => page.Id((string)label.Attribute("for")!));
    }

    [Fact]
    public void Nothing_on_the_page_comes_from_elsewhere()
    {
        using var cli = CliRunner.Small();
        var page = Page.Of(cli);
        Assert.DoesNotContain(page.Root.DescendantsAndSelf().Attributes(), a => a.Name.LocalName is "src" or "srcset" or "style" or "action" || a.Name.LocalName.StartsWith("on", StringComparison.Ordinal));
        Assert.DoesNotMatch(@"https?://(?!www\.w3\.org/)|@import|url\(", page.Text);
        Assert.StartsWith("default-src 'none';", (string?)page.All("meta").Single(m => m.Attribute("http-equiv") is not null).Attribute("content"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_rule_that_is_not_in_force_is_named_with_its_days()
    {
        using var cli = CliRunner.Small();
        Assert.Contains("Not in force on this day: later (from 2027-01-01).", Page.Of(cli).Id("rules").Value, StringComparison.Ordinal);
    }

    [Fact]
    public void Cells_that_count_as_unknown_are_told()
    {
        using var cli = CliRunner.Small();
        cli.File("rules/data/deals.csv", "id,partner,value,binding\na,Japn,<much>,no\n");
        var data = Page.Of(cli, "--on-bad-data", "unknown").Id("data").Value;
        Assert.Contains("2 cells counted as unknown in this run.", data, StringComparison.Ordinal);
        Assert.Contains("deals.csv:2", data, StringComparison.Ordinal);
        Assert.Contains("<much>", data, StringComparison.Ordinal);
    }

    [Fact]
    public void What_was_set_for_one_run_is_told()
    {
        using var cli = CliRunner.Small();
        Assert.Contains("Set for this run alone: large = $5bn.", Page.Of(cli, "--set", "large=$5bn").All("header").Single().Value, StringComparison.Ordinal);
    }

    [GeneratedRegex("^h[1-6]$")]
    private static partial Regex Heading();
}
