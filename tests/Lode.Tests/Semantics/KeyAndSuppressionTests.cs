using Lode.Semantics;

namespace Lode.Tests.Semantics;

/// <summary>Keys against the data, and comments that silence findings.</summary>
public class KeyAndSuppressionTests
{
    private const string Rule = "rule r if binding then flag\n";

    [Theory]
    [InlineData("define f for deal: boolean = partner == Japan", "")]
    [InlineData("define f for deal: boolean = partner == Jpan", "LODE2033 [Jpan] There is no country `Jpan`. (Did you mean `Japan`?) <Japan>")]
    [InlineData("define f for deal: boolean = partner == \"South Koera\"",
        "LODE2033 [\"South Koera\"] There is no country `South Koera`. (Did you mean `South Korea`?) <\"South Korea\">")]
    [InlineData("define f for deal: boolean = partner == kind",
        "LODE2033 [kind] There is no country `kind`. (The field `kind` is a `kind`, but a `country` is asked for here.)")]
    [InlineData("define f for deal: boolean = minerals contains anything", "")]
    [InlineData("rule q if partner in [Japan, Chian] then flag", "LODE2033 [Chian] There is no country `Chian`. (Did you mean `China`?) <China>")]
    [InlineData("rule q if binding then flag \"{partner == Atlantis}\"", "LODE2033 [Atlantis] There is no country `Atlantis`.")]
    [InlineData("define f(s: share): boolean = s == \"China/lithium/mining/2024\"", "")]
    [InlineData("define f(s: share): boolean = s == \"China/lithium/mining/-\"", "")]
    [InlineData("define f(s: share): boolean = s == \"China/lithium/mining/2020\"",
        "LODE2033 [\"China/lithium/mining/2020\"] There is no share `China/lithium/mining/2020`. (Did you mean `China/lithium/mining/2024` or "
        + "`China/lithium/mining/-`?) <\"China/lithium/mining/2024\"> <\"China/lithium/mining/-\">")]
    [InlineData(Rule + "test r { given deal { partner: Atlantis }\n expect clear }", "LODE2033 [Atlantis] There is no country `Atlantis`.")]
    [InlineData(Rule + "test r { given deal { partner: Atlantis }\n given country Atlantis { alignment: ally }\n expect clear }", "")]
    [InlineData(Rule + "test r { given deal { partner: Japan }\n given country { name: \"Atlantis\" }\n expect clear }",
        "LODE2033 [Japan] There is no country `Japan`.")]
    [InlineData(Rule + "test r { given deal { partner: Atlantis }\n given country { name: \"Atlantis\" }\n expect clear }", "")]
    public void A_key_is_looked_for_in_the_data(string text, string findings)
    {
        var pack = SmallModel.Bind(SmallModel.Text, text + "\n");
        Assert.Equal("", SmallModel.Show(pack));
        Assert.Equal(findings, SmallModel.Show(new Pack { Trees = pack.Trees, Diagnostics = KeyCheck.Check(pack, new Keys()) }));
    }

    [Fact]
    public void A_key_in_a_broken_rule_is_looked_for_too()
    {
        var pack = SmallModel.Bind(SmallModel.Text, "rule q if partner == Jpan and bindng then flag\n");
        Assert.Equal("LODE2001 LODE2033", string.Join(' ', pack.Diagnostics.Concat(KeyCheck.Check(pack, new Keys())).Select(d => d.Code)));
    }

    [Theory]
    [InlineData("// lode: allow LODE2043 because it comes\n", "")]
    [InlineData("", "LODE2043[rsk]")]
    [InlineData("// lode: allow LODE2043 because it comes\n// lode: allow LODE2043 because twice\n", "LODE2055[// lode: allow LODE2043 because twice]")]
    [InlineData("// lode: allow LODE2044 because it comes\n", "LODE2055[// lode: allow LODE2044 because it comes] LODE2043[rsk]")]
    [InlineData("// lode: allow LODE2001 because it is no use\nrule q if bindng then flag\n// lode: allow LODE2043 because it comes\n",
        "LODE2055[// lode: allow LODE2001 because it is no use] LODE2001[bindng]")]
    public void A_comment_silences_one_finding_of_the_line_below(string comment, string left)
    {
        var pack = SmallModel.Bind(SmallModel.Text, comment + "rule r if total_score(rsk) > 1 then flag\n");
        var findings = SuppressionFilter.Apply(pack.Diagnostics, pack.Trees);
        Assert.Equal(left, string.Join(' ', findings.Select(d => $"{d.Code}[{d.Source.Slice(d.Span)}]")));
    }

    [Fact]
    public void A_comment_about_a_check_left_out_is_not_idle()
    {
        var pack = SmallModel.Bind(SmallModel.Text, "// lode: allow LODE3001 because of the data\nrule r if binding then flag\n");
        Assert.Empty(SuppressionFilter.Apply(pack.Diagnostics, pack.Trees, code => code != "LODE3001"));
    }

    private sealed class Keys : IKeyCatalog
    {
        IReadOnlyCollection<string>? IKeyCatalog.Keys(EntitySymbol entity) => entity.Name switch
        {
            "country" => ["Japan", "China", "Malaysia", "South Korea"],
            "share" => ["China/lithium/mining/2024", "China/lithium/mining/-"],
            _ => null,
        };
    }
}
