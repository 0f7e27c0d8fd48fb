using System.Text;
using Lode.Semantics;
using Lode.Syntax;

namespace Lode.Tests.Cli;

/// <summary>Subjects judged in blocks say, byte for byte, what they say when they are judged all at once.</summary>
public class StreamTests
{
    private const string Model = """
        today 2026-01-01
        enum alignment { ally, swing }
        entity country as countries from "countries.csv" { name: key text
          alignment: alignment }
        entity deal as deals from "deals.csv" {
          id: KEY text
          partner: country
          others: set of country
          value: money
          note: text
          binding: boolean
        }
        subject deal
        define allied for deal: number = count(c in others where c.alignment == ally)
        """;

    private const string Rules = """
        rule fragile severity high if partner.alignment == swing and not binding then flag "{partner}: {note}", score 20
        rule big if value > $1bn and fired(fragile) then flag "worth {value}", tag big
        rule loud if lower(note) contains "risk" then flag "{lower(note)}"
        rule many if allied >= 1 then flag
        rule scored if total_score > 10 then flag "{total_score}"
        rule idle for country if alignment is unknown then flag "{name}"
        """;

    public static TheoryData<string, string, int, string> Runs
    {
        get
        {
            var runs = new TheoryData<string, string, int, string>();
            foreach (var key in new[] { "key", "" })
            {
                foreach (var format in new[] { "csv", "ndjson" })
                {
                    foreach (var block in new[] { 1, 7, 64, 150, 1000 })
                    {
                        runs.Add(key, format, block, "fine");
                        runs.Add(key, format, block, "bad");
                    }
                }
            }

            return runs;
        }
    }

    [Theory, MemberData(nameof(Runs))]
    public void Blocks_change_no_byte(string key, string format, int block, string cells)
    {
        var policy = cells == "bad" ? "unknown" : "fail";
        string[] line = ["run", "--format", format, "--on-bad-data", policy, "--fail-on", "high", "--max-undetermined", "90%"];
        using var whole = Case(key, cells == "bad", new());
        using var blocks = Case(key, cells == "bad", new() { StreamFrom = 0, BlockRows = block });
        var expected = whole.Run(line);
        Assert.Equal(expected, blocks.Run(line));
        Assert.Equal(expected with { Error = "" }, blocks.Run([.. line, "--engine", "compiled"]) with { Error = "" });
        Assert.Contains("idle", expected.Out, StringComparison.Ordinal);
        Assert.Contains($" in blocks of {block}", blocks.Run([.. line, "--verbose"]).Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Bad_cells_end_the_run_before_it_says_anything()
    {
        using var whole = Case("key", bad: true, new());
        using var blocks = Case("key", bad: true, new() { StreamFrom = 0, BlockRows = 10 });
        var result = blocks.Run("run", "--format", "csv");
        Assert.Equal((3, ""), (result.Status, result.Out));
        Assert.Equal(whole.Run("run", "--format", "csv"), result);
    }

    [Theory]
    [InlineData("", null)]
    [InlineData("rule r if partner == Japan then flag", null)]
    [InlineData("rule r if some c in countries satisfies c == partner then flag", null)]
    [InlineData("rule r if count(deals) > 3 then flag", "the rule `r` looks at `deals`")]
    [InlineData("rule r if some d in deals satisfies d.value > value then flag", "the rule `r` looks at `deals`")]
    [InlineData("rule r if binding then flag \"of {count(deals)}\"", "the rule `r` looks at `deals`")]
    [InlineData("define most: money = max(d.value for d in deals)\nrule r if value == most then flag", "the define `most` looks at `deals`")]
    [InlineData("rule r for country if some d in deals satisfies d.partner == this then flag", "the rule `r` looks at `deals`")]
    [InlineData("entity note as notes from \"n.csv\" { about: deal }", "`note.about` refers to `deals`")]
    [InlineData("entity note as notes from \"n.csv\" { about: set of deal }", "`note.about` refers to `deals`")]
    [InlineData("rule r if this == \"a\" then flag", "the rule `r` looks at `deals`")]
    public void What_needs_other_rows_keeps_them_all(string more, string? obstacle)
    {
        var text = Model.Replace("KEY", "key", StringComparison.Ordinal) + "\n" + Rules + "\n" + more + "\n";
        var pack = PackBinder.Bind([Parser.Parse(new SourceText("p.lode", text))]);
        Assert.Empty(pack.Diagnostics.Where(d => d.Severity == Severity.Error).Select(d => d.Message));
        Assert.Equal(obstacle, StreamObstacle.Of(pack, pack.Subject!));
    }

    [Fact]
    public void Formats_that_count_first_and_small_files_are_judged_at_once()
    {
        using var blocks = Case("key", bad: false, new() { StreamFrom = 0, BlockRows = 10 });
        Assert.DoesNotContain("in blocks", blocks.Run("run", "--format", "json", "--verbose").Error, StringComparison.Ordinal);
        using var whole = Case("key", bad: false, new() { StreamFrom = 1 << 20 });
        Assert.Contains("come from no CSV file of 1048576 bytes or more", whole.Run("run", "--format", "csv", "--verbose").Error, StringComparison.Ordinal);
    }

    private static CliRunner Case(string key, bool bad, CliRunner runner) => runner
        .File("rules/model.lode", Model.Replace("KEY", key, StringComparison.Ordinal))
        .File("rules/rules.lode", Rules)
        .File("rules/countries.csv", "name,alignment\nJapan,ally\nMalaysia,swing\nNowhere,\n")
        .File("rules/deals.csv", Deals(bad));

    private static string Deals(bool bad)
    {
        string[] partners = ["Japan", "Malaysia", "", "Nowhere"];
        var text = new StringBuilder("id,partner,others,value,note,binding\n");
        for (var i = 0; i < 300; i++)
        {
            var id = bad && i is 70 or 141 or 299 ? "d003" : bad && i == 150 ? "" : $"d{i:000}";
            var partner = bad && i % 2 == 1 ? $"Atlantis {i}" : partners[i % 4];
            var others = bad && i % 5 == 0 ? "Japan;Mu" : i % 3 == 0 ? "Japan;Malaysia" : i % 7 == 0 ? "" : "Nowhere";
            var value = bad && i is 63 or 64 or 65 ? "1,5" : $"{i * 10_000_000L}";
            text.Append($"{id},{partner},{others},\"{value}\",\"Risk {i % 11}\nof é\",{(i % 6 == 0 ? "" : i % 2 == 0 ? "yes" : "no")}{(bad && i == 128 ? ",more" : "")}\n");
        }

        return text.ToString();
    }
}
