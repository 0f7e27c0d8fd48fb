using Lode.Generation;
using Lode.Semantics;
using Lode.Tests.Generation;

namespace Lode.Tests.Columns;

[Trait("At", "EveryWidth")]
public class BorderTests
{
    internal const string Rules = """
        enum kind { one, two, three }
        entity country as countries from "c.csv" { size: number
          kind: kind
          friend: country
          open: boolean
          birthday: date
          ports: set of text }
        entity deal as deals from "d.csv" { a: number
          b: number
          k: kind
          yes: boolean
          partner: country
          members: set of country
          kinds: set of kind
          signed: date
          title: text }
        subject deal
        today 2026-01-01
        define large(c: country): boolean = c.size > 5
        define due for deal: date = signed + 2 months
        define weight for country: number = count(d in deals where d.partner == this)
        define heavy for country: boolean = weight > 3
        define next for country: country = friend.friend
        define shared(c: country) for deal: number = count(x in members where x.kind == c.kind)

        rule compared if a > b or (k == two and not yes) then flag, score a
        rule constant if 1 + 1 == 2 then flag, score 1 to risk
        rule arithmetic if a * 2 + b / a - abs(b - 5) > round(a, 1) then flag, score -3
        rule referred if partner.friend.kind == three and large(partner.friend) then flag
        rule truth if yes == partner.open or partner.open is unknown then flag
        rule dated if due > today and year(signed) == 2025 and days_between(signed, due) >= 59 then flag
        rule text if title contains "3" or lower(title) ends with "7" or title matches "t [12]$" then flag
        rule contained if partner in members or k in [one, three] or members overlaps [country0, partner] then flag
        rule sets if members == [partner] or count(members without [partner]) > 1 or kinds contains k then flag
        rule fallback if (a otherwise b) > (if yes then 3 else b) and k is known then flag
        rule per_row if partner.heavy and partner.weight > members_size + 6 then flag
        rule chained if partner.next.size > partner.size then flag
        rule counted if count(x in deals where x.partner == partner and x.k == k) > 2 then flag
        rule summed if sum(x.a for x in deals where x.partner == partner and x.yes) > 20 then flag
        rule extreme if max(x.a for x in deals where x.partner == partner) > a and min(x.b for x in deals where x.partner == partner and x.k == k) < b then flag
        rule middle if avg(x.a for x in deals where x.partner == partner and x.a is known and x.partner is known) > 4 then flag
        rule median if median(x.size for x in members skipping unknown) > 4 then flag
        rule picked if last(x.a by x.signed for x in deals where x.partner == partner skipping unknown) > a then flag
        rule picked_set if partner in first(x.members by x.signed for x in deals where x.k == k and x.partner == partner skipping unknown) then flag
        rule distinct if count(distinct x.kind for x in members) == 2 or partner in set(x.friend for x in members) then flag
        rule some_of if some x in members satisfies x.open then flag
        rule every_of if every x in members satisfies some y in members satisfies x.size > y.size + 1 then flag
        rule pairs if count(x in members, t in x.ports where t starts with "text" and x != partner) > 2 then flag
        rule indexed_pairs for country if count(x in countries, y in countries where x.kind == kind and y.friend == x and y.size == x.size) > 0 then flag
        rule with_argument if shared(partner) >= 1 then flag
        rule global if avg(x.size for x in countries skipping unknown) > a then flag
        rule unknowns if a == unknown or (if unknown then yes else yes) or partner == country99999 then flag
        rule total if total_score >= 3 and fired(compared) then flag, score 2 to risk
        rule risky if total_score(risk) > 2 and not fired(arithmetic) then flag
        rule early from 2027-01-01 if true then score 1
        rule never if fired(early) or total_score > 100 then flag
        rule of_country for country if size > 3 and some d in deals satisfies d.partner == this and d.k == kind then flag
        rule truths if some t in [yes, partner.open] satisfies t then flag
        rule days if max(d for d in [signed, due, partner.birthday]) > due then flag
        rule picked_truth if last(x.yes by x.signed for x in deals where x.partner == partner and x.partner is known and x.signed is known) then flag
        rule asked if some d in deals satisfies partner in d.others(country1) and d.k == k then flag
        rule nested if count(x in members where count(y in deals where y.partner == x and y.a > a) > 2) > 0 then flag
        rule all_rows if all countries contains partner and count(all countries without members) > 38 then flag
        define others(c: country) for deal: set of country = members without [c]
        define members_size for deal: number = count(members)
        """;

    private static readonly Lazy<(Pack Pack, CompiledPack Compiled)> Shared = new(() =>
    {
        var pack = Packs.Bind(Rules);
        return (pack, PackCompiler.Compile(pack));
    });

    [Theory]
    [InlineData(0, 3, 0.2)]
    [InlineData(1, 0, 0.2)]
    [InlineData(1, 1, 0.2)]
    [InlineData(7, 200, 0.2)]
    [InlineData(63, 7, 0.2)]
    [InlineData(64, 64, 0.2)]
    [InlineData(65, 65, 0.2)]
    [InlineData(127, 63, 0.0)]
    [InlineData(128, 127, 0.1)]
    [InlineData(129, 128, 0.1)]
    [InlineData(447, 40, 0.1)]
    [InlineData(448, 511, 0.03)]
    [InlineData(511, 512, 0.03)]
    [InlineData(512, 513, 0.0)]
    [InlineData(513, 65, 0.03)]
    [InlineData(1023, 40, 0.03)]
    [InlineData(1024, 129, 0.03)]
    [InlineData(1025, 70, 0.03)]
    [InlineData(2047, 40, 0.03)]
    [InlineData(2048, 129, 0.03)]
    [InlineData(2049, 70, 0.03)]
    [InlineData(3000, 300, 0.03)]
    public void Both_shapes_agree_at_every_border_of_words_and_chunks(int deals, int countries, double unknown)
    {
        var (pack, compiled) = Shared.Value;
        var world = RandomWorld.Of(pack, deals + countries, unknown, e => e.Name == "deal" ? deals : countries);
        var verdicts = Both.Judge(compiled, pack, world).Verdicts;
        Assert.All(pack.Rules, r => Assert.Equal(r.Name == "early", verdicts[r.Ordinal] is null));
    }

    [Fact]
    public void Every_verdict_occurs()
    {
        var (pack, compiled) = Shared.Value;
        var world = RandomWorld.Of(pack, 1, 0.004, e => e.Name == "deal" ? 300 : 40);
        var verdicts = Both.Judge(compiled, pack, world).Verdicts;
        string[] constant = ["constant", "early", "unknowns", "never"];
        Assert.All(pack.Rules.Where(r => !constant.Contains(r.Name)), r =>
        {
            Assert.True(verdicts[r.Ordinal]!.Fires.Count() > 0, $"{r.Name} never fires");
            Assert.True(verdicts[r.Ordinal]!.Fires.Count() + verdicts[r.Ordinal]!.Undetermined.Count() < verdicts[r.Ordinal]!.Fires.Length, $"{r.Name} is never clear");
        });
    }
}
