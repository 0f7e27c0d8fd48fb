namespace Lode.Tests.Cli.ReportPage;

public class MissingTests
{
    [Fact]
    public void Cells_that_different_subjects_name_in_their_own_ways_count_together()
    {
        using var cli = new CliRunner()
            .File("rules/a.lode", """
                today 2026-01-01
                entity country as countries from "countries.csv" { name: key text  stable: boolean  ally: boolean }
                entity deal as deals from "deals.csv" { id: key text  partner: country  value: number }
                subject deal
                rule fragile if not partner.stable then flag
                rule odd if partner.ally and value > 5 then flag
                rule shaky for country if not stable then flag
                rule any_shaky for country if some c in countries satisfies not c.stable then flag
                """)
            .File("rules/countries.csv", "name,stable,ally\n\"a].b[c\",,\nplain,yes,yes\n")
            .File("rules/deals.csv", "id,partner,value\nx,\"a].b[c\",\ny,\"a].b[c\",1\n");
        var rows = Page.Of(cli).Id("missing").Descendants().Where(e => e.Name.LocalName == "tr").Select(r => string.Join('|', r.Elements().Select(c => c.Value))).ToList();

        // fragile on x and y, shaky on one country, any_shaky on both; odd on x waits for two cells, on y it is clear.
        Assert.Contains("country.stable|1|5|5", rows);
        Assert.Contains("countries[a].b[c].stable|5|5", rows);
        Assert.Contains("country.ally|1|1|0", rows);
        Assert.Contains("deals[x].value|1|0", rows);
    }
}
