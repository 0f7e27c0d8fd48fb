using System.Xml.Linq;

namespace Lode.Tests.Cli.ReportPage;

public class ChartTests
{
    private static CliRunner Fleet() => new CliRunner()
        .File("rules/a.lode", """
            today 2026-01-01
            enum leg { sea, air }
            entity port as ports from "ports.csv" { name: key text }
            entity owner as owners from "owners.csv" { name: key text }
            entity stake as stakes from "stakes.csv" { holder: key required owner  in_port: key required port  leg: key required leg  year: key number  part: percent }
            param most: percent = 50%
            param never: number = 7
            rule too_much for stake if part > most then flag
            rule idle for port if name == "none" and count(o in owners) > never then flag
            """)
        .File("rules/ports.csv", "name\nnorth\nsouth\n")
        .File("rules/owners.csv", "name\nann\nbob\ncid\n")
        .File("rules/stakes.csv", """
            holder,in_port,leg,year,part
            ann,north,sea,2024,90%
            ann,north,sea,2025,60%
            bob,north,sea,2025,30%
            cid,north,sea,2025,
            ann,south,sea,2025,55%
            bob,south,sea,2025,45%
            cid,south,air,2025,70%
            bob,south,air,2025,20%

            """);

    [Fact]
    public void Shares_are_found_in_any_model_by_what_adds_up_to_a_whole()
    {
        using var cli = Fleet();
        var section = Page.Of(cli).Id("concentration");
        Assert.Equal(["sea: part of each in_port by holder", "air: part of each in_port by holder"], Elements(section, "figcaption").Select(e => e.Value));
        Assert.Contains("south 2025index 0.51", section.Value, StringComparison.Ordinal);
        Assert.Contains("ann 60%, bob 30%", section.Value, StringComparison.Ordinal);
        Assert.DoesNotContain("90%", section.Value, StringComparison.Ordinal);
    }

    [Fact]
    public void A_moved_threshold_flags_what_sweep_says()
    {
        using var cli = Fleet();
        var chart = Elements(Page.Of(cli).Id("thresholds"), "svg").Single();
        var counts = cli.Run("sweep", "most", "30%..70%", "--step", "5%", "--format", "csv").Out.Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(line => line.Split(',')[2]).ToList();
        Assert.Equal(9, counts.Count);
        Assert.Equal(counts, Elements(chart, "text").Where(e => (string?)e.Attribute("class") is "count" || ((string?)e.Attribute("class") == "now")).Select(e => e.Value));
        Assert.Contains("at 50% (now) fires on 4", (string?)chart.Attribute("aria-label"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_threshold_that_changes_nothing_is_named()
    {
        using var cli = Fleet();
        Assert.Contains("As far as they were moved, nothing changes with never.", Page.Of(cli).Id("thresholds").Value, StringComparison.Ordinal);
    }

    private static IEnumerable<XElement> Elements(XElement root, string name) => root.Descendants().Where(e => e.Name.LocalName == name);
}
