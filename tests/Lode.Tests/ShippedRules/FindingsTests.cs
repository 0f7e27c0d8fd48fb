namespace Lode.Tests.ShippedRules;

/// <summary>The shipped rules find on the real data what a calculation without Lode finds there.</summary>
public class FindingsTests
{
    [Theory]
    [InlineData("cobalt", "77.8%"), InlineData("lithium", "51.7%"), InlineData("copper", "37%"), InlineData("nickel", "28.2%")]
    [InlineData("rare earths", "20.8%")]
    public void Rule_01_finds_the_gap_between_mining_and_processing(string mineral, string gap) =>
        Assert.EndsWith($"a gap of {gap}", ShippedPack.Run().Flag("bottleneck_gap_in_processing", $"China/{mineral}/processing/2024"));

    [Fact]
    public void Rule_01_leaves_graphite_alone_and_finds_the_undated_pair()
    {
        var found = ShippedPack.Run().Fires("bottleneck_gap_in_processing");
        Assert.Equal(5, found.Count(k => k.EndsWith("/2024", StringComparison.Ordinal)));
        Assert.DoesNotContain("China/natural graphite/processing/2024", found);
        Assert.EndsWith("a gap of 30%", ShippedPack.Run().Flag("bottleneck_gap_in_processing", "China/rare earths/processing/-"));
    }

    [Fact]
    public void Rule_02_finds_thirteen_chokepoints_in_2024()
    {
        var found = ShippedPack.Run().Fires("chokepoint").Where(k => k.EndsWith("/2024", StringComparison.Ordinal)).ToArray();
        Assert.Equal(13, found.Length);
        Assert.Equal(
            ["Brazil/niobium/mining/2024", "DR Congo/cobalt/mining/2024"], found.Where(k => !k.StartsWith("China/", StringComparison.Ordinal)));
        Assert.Contains("74.8%", ShippedPack.Run().Flag("chokepoint", "DR Congo/cobalt/mining/2024"));
        Assert.Contains("92.6%", ShippedPack.Run().Flag("chokepoint", "Brazil/niobium/mining/2024"));
    }

    [Theory]
    [InlineData("mine_to_magnet", "China/rare earths/magnets/2024")]
    [InlineData("coalition_cannot_refine", "natural graphite", "nickel", "rare earths")]
    [InlineData(
        "wrong_stage", "dfc-gecamines-mercuria-2025", "iluka-lindian-2025", "kabil-australia-2022", "kabil-camyen-2024", "syrah-dfc-2024",
        "tanbreez-exim-2025", "trilogy-dow-2025", "us-cambodia-art-2025", "us-ukraine-fund-2025")]
    [InlineData("strong_floor_premium", "mp-dod-2025")]
    [InlineData("floor_holds_in_flood", "mp-dod-2025")]
    [InlineData("fragile_partner", "eu-south-africa-2025", "lynas-jslink-2025", "serra-verde-dfc-2025", "us-malaysia-mou-2025", "ussm-pakistan-2025")]
    [InlineData("unstable_ground", "syrah-dfc-2024", "us-ukraine-fund-2025")]
    [InlineData(
        "leverage_point", "lynas-jslink-2025", "serra-verde-dfc-2025", "us-cambodia-art-2025", "us-malaysia-art-2025", "us-malaysia-mou-2025",
        "ussm-pakistan-2025")]
    [InlineData("financing_deadline", "us-australia-framework-2025", "us-japan-framework-2025")]
    [InlineData("opaque_promise", "us-japan-framework-2025")]
    [InlineData("paper_money_share", "Canada", "United Kingdom", "United States")]
    [InlineData("ripe_for_linking", "United States")]
    [InlineData("strong_commitment", "alcoa-sojitz-gallium-2025")]
    [InlineData("left_out", "Angola", "Burundi", "Madagascar", "Malawi", "Namibia", "Nigeria", "South Africa", "Tanzania")]
    [InlineData("lost_to_rival", "Tanzania")]
    [InlineData("left_out_by_diplomacy", "Namibia")]
    [InlineData(
        "red_list", "antimony", "dysprosium", "gadolinium", "gallium", "germanium", "indium", "lutetium", "natural graphite", "rare earths",
        "samarium", "scandium", "terbium", "tungsten", "yttrium")]
    [InlineData("snap_back")]
    [InlineData("escalation_tempo", "China")]
    [InlineData("stockpile_gap", "germanium", "indium", "titanium", "tungsten")]
    [InlineData(
        "one_line.lode:5", "lynas-jslink-2025", "serra-verde-dfc-2025", "shenghe-peak-2025", "shenghe-peak-offtake-2023", "us-malaysia-art-2025",
        "us-malaysia-mou-2025", "ussm-pakistan-2025")]
    public void A_rule_fires_on_these_and_on_no_others(string rule, params string[] keys) => Assert.Equal(keys, ShippedPack.Run().Fires(rule));

    [Fact]
    public void Rule_08_and_09_measure_the_one_floor_with_a_price()
    {
        Assert.Contains("1.59 times", ShippedPack.Run().Flag("strong_floor_premium", "mp-dod-2025"));
        Assert.Contains("pays 68.60 USD", ShippedPack.Run().Flag("floor_holds_in_flood", "mp-dod-2025"));
        Assert.Equal("floor_price", Assert.Single(ShippedPack.Run().Missing("floor_holds_in_flood", "iluka-lindian-2025")));
    }

    [Fact]
    public void Rule_10_keeps_not_binding_and_not_known_to_bind_apart()
    {
        Assert.EndsWith("(binding: unknown)", ShippedPack.Run().Flag("fragile_partner", "serra-verde-dfc-2025"));
        Assert.EndsWith("(binding: no)", ShippedPack.Run().Flag("fragile_partner", "ussm-pakistan-2025"));
    }

    [Fact]
    public void Rule_13_finds_ten_deals_one_of_them_the_exemption_itself()
    {
        var found = ShippedPack.Run().Fires("partner_blocks_exports");
        var withoutException = ShippedPack.RunWith("exempt_from_controls", "[]").Fires("partner_blocks_exports");
        Assert.Equal(10, withoutException.Length);
        Assert.Equal(["us-malaysia-art-2025"], withoutException.Except(found));
        Assert.Contains("Malawi keeps", ShippedPack.Run().Flag("partner_blocks_exports", "iluka-lindian-2025"));
        Assert.Contains("India keeps", ShippedPack.Run().Flag("partner_blocks_exports", "us-india-mou-2024"));
        Assert.Contains("Namibia keeps", ShippedPack.Run().Flag("partner_blocks_exports", "jogmec-lofdal-2020"));
        Assert.Contains("DR Congo keeps", ShippedPack.Run().Flag("partner_blocks_exports", "eu-drc-2023"));
    }

    [Theory]
    [InlineData("us-australia-framework-2025", "2026-04-20"), InlineData("us-japan-framework-2025", "2026-04-28")]
    public void Rule_14_dates_the_deadline_and_rule_15_waits_for_it(string deal, string deadline)
    {
        Assert.EndsWith(deadline, ShippedPack.Run().Flag("financing_deadline", deal));
        Assert.Contains(deal, ShippedPack.Run().Fires("promise_pending"));
        Assert.Empty(ShippedPack.Run().Fires("promise_overdue"));
        Assert.Contains(deal, ShippedPack.RunOn("2026-05-01").Fires("promise_overdue"));
        Assert.Empty(ShippedPack.RunOn("2026-05-01").Fires("promise_pending"));
    }

    [Fact]
    public void A_pending_promise_reminds_the_desk_a_month_ahead() => Assert.Equal(
        ["remind(desk: minerals desk, due: 2026-03-29)"], ShippedPack.Run().Actions("promise_pending", "us-japan-framework-2025"));

    [Fact]
    public void Rule_26_finds_what_comes_back_by_the_day()
    {
        Assert.Equal(7, ShippedPack.RunOn("2026-08-12").Fires("snap_back").Length);
        Assert.Equal(11, ShippedPack.RunOn("2026-09-01").Fires("snap_back").Length);
        Assert.EndsWith("with 4 controls in all that day", ShippedPack.RunOn("2026-09-01").Flag("snap_back", "chn-gallium-export-ban-2024-us"));
    }

    [Theory]
    [InlineData("mp-dod-2025", 11), InlineData("us-antimony-dla-2025", 8), InlineData("caremag-jogmec-2025", 8)]
    [InlineData("iluka-eneabba-topup-2024", 8), InlineData("us-australia-framework-2025", 5), InlineData("us-japan-framework-2025", 4)]
    [InlineData("us-malaysia-mou-2025", 2), InlineData("us-cambodia-art-2025", 2)]
    public void Rule_30_scores_robustness_and_says_which_band(string deal, int points)
    {
        var band = points >= 6 ? "robustness_firm" : points >= 3 ? "robustness_fair" : "robustness_weak";
        Assert.Equal(points, ShippedPack.Run().Score(deal, "robustness"));
        Assert.Contains($": {points} points", ShippedPack.Run().Flag(band, deal));
    }
}
