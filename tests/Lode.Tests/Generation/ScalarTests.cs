using Lode.Generation;
using Lode.Runtime;
using Lode.Semantics;

namespace Lode.Tests.Generation;

public class ScalarTests
{
    private const string Model = """
        enum alignment { ally, swing }
        entity country as countries from "c.csv" { name: key text
          alignment: alignment
          size: number }
        entity mineral as minerals from "m.csv" { name: key text
          parent: mineral
          price: money }
        entity deal as deals from "d.csv" { id: key text
          partner: country
          minerals: set of mineral
          value: money
          signed: date
          binding: boolean }
        subject deal
        today 2026-01-01
        param limit: money = $5m

        """;

    [Theory]
    [InlineData("partner.alignment == swing", "a", "Fires", "")]
    [InlineData("partner.alignment == swing", "b", "Undetermined", "partner.alignment")]
    [InlineData("partner.alignment == swing", "c", "Undetermined", "partner")]
    [InlineData("value > limit and partner.alignment == swing", "b", "Undetermined", "partner.alignment")]
    [InlineData("value > limit or partner.alignment == swing", "c", "Fires", "")]
    [InlineData("value > limit", "d", "Undetermined", "value")]
    [InlineData("count(x in deals where x.partner == partner) >= 1", "a", "Fires", "")]
    [InlineData("count(x in deals where x.partner == partner) >= 2", "a", "Undetermined", "deals[c].partner, deals[d].partner")]
    [InlineData("count(x in deals where x.partner == partner) >= 5", "a", "Clear", "")]
    [InlineData("sum(x.value for x in deals where x.partner == this.partner) >= $1bn", "b", "Undetermined", "deals[c].partner, deals[d].partner, deals[d].value")]
    [InlineData("max(m.price for m in minerals) > $5", "a", "Undetermined", "minerals[iron].price")]
    [InlineData("max(m.price for m in minerals) > $1", "a", "Fires", "")]
    [InlineData("max(m.price for m in minerals) > $1", "c", "Undetermined", "minerals")]
    [InlineData("max(m.price for m in minerals skipping unknown) > $5", "a", "Clear", "")]
    [InlineData("count(x in deals, m in x.minerals where m.price > $1) >= 1", "a", "Undetermined", "deals[c].minerals")]
    [InlineData("some m in minerals satisfies m.price > $1", "a", "Fires", "")]
    [InlineData("every m in minerals satisfies m.price > $1", "a", "Undetermined", "minerals[iron].price")]
    [InlineData("signed + 1 month > 2025-02-28", "a", "Clear", "")]
    [InlineData("(if binding then value else limit) > $5m", "a", "Fires", "")]
    [InlineData("(if binding then value else limit) > $5m", "c", "Undetermined", "binding")]
    [InlineData("(value otherwise limit) == $5m", "d", "Fires", "")]
    [InlineData("minerals without [copper] == [iron]", "a", "Fires", "")]
    [InlineData("copper in minerals", "a", "Fires", "")]
    public void Conditions(string condition, string subject, string verdict, string missing)
    {
        var pack = Packs.Bind($"{Model}if {condition} then flag");
        var world = World(pack);
        using var engine = CompiledEngine.Create(pack);
        var row = world.Tables[2].Row(subject);
        var outcome = engine.Detail(world, 0, row)!;
        Assert.Equal(verdict, outcome.Verdict.ToString());
        Assert.Equal(missing, string.Join(", ", outcome.Missing));
        Assert.Equal(outcome.Verdict, engine.Judge(world)[0]![row]);
    }

    [Fact]
    public void Effects_are_rendered()
    {
        var pack = Packs.Bind(Model + """
            action tell(who: text, when: date, what: set of mineral, much: money)
            rule big if value > limit then flag "{partner}: {minerals}, {value} signed {signed:yyyy}, {{at least}} {binding}, {partner.alignment}",
              score 20, score 5 to risk, tag big, tell("desk {id}", signed + 6 months, minerals, much: unknown)
            """);
        var world = World(pack);
        using var engine = CompiledEngine.Create(pack);
        var outcome = engine.Detail(world, 0, 0)!;
        Assert.Equal(
            ["Peru: copper, iron, $8.5bn signed 2025, {at least} yes, swing", "20", "5 risk", "big",
                "tell who=desk a when=2025-07-28 what=[copper,iron] much="],
            outcome.Effects.Select(Text));
    }

    [Fact]
    public void Rules_read_rules()
    {
        var pack = Packs.Bind(Model + """
            rule big if value > limit then flag, score 20
            rule swing_partner if partner.alignment == swing then flag, score 3
            rule never from 2027-01-01 if true then score 100
            rule both if fired(big) and fired(swing_partner) and not fired(never) then flag
            rule much if total_score >= 20 then flag
            rule exactly if total_score == 23 then flag
            """);
        var world = World(pack);
        using var engine = CompiledEngine.Create(pack);
        Assert.Null(engine.Judge(world)[2]);
        Assert.Null(engine.Detail(world, 2, 0));
        Assert.Equal(["Fires", "Undetermined", "Undetermined", "Undetermined"], Verdicts(pack, engine, world, "both"));
        Assert.Equal(["Fires", "Fires", "Fires", "Undetermined"], Verdicts(pack, engine, world, "much"));
        Assert.Equal(["Fires", "Undetermined", "Undetermined", "Undetermined"], Verdicts(pack, engine, world, "exactly"));
        Assert.Equal("value, partner", string.Join(", ", engine.Detail(world, Ordinal(pack, "exactly"), 3)!.Missing));
    }

    private static int Ordinal(Pack pack, string rule) => pack.Rules.Single(r => r.Name == rule).Ordinal;

    private static IEnumerable<string> Verdicts(Pack pack, CompiledEngine engine, World world, string rule) =>
        Enumerable.Range(0, 4).Select(row => engine.Judge(world)[Ordinal(pack, rule)]![row].ToString());

    private static string Text(Effect effect) => effect switch
    {
        FlagEffect flag => flag.Message,
        ScoreEffect score => $"{score.Amount} {score.Target}".TrimEnd(),
        TagEffect tag => tag.Tag,
        ActionEffect action => $"{action.Action} {string.Join(' ', action.Arguments.Select(a => $"{a.Name}={Text(a.Value)}"))}",
        _ => "",
    };

    private static string Text(object? value) => value switch
    {
        System.Collections.Immutable.ImmutableArray<object?> set => $"[{string.Join(',', set)}]",
        DateOnly date => date.ToString("yyyy-MM-dd"),
        _ => $"{value}",
    };

    private static World World(Pack pack) => Packs.World(
        pack,
        ("country", [["Peru", "swing", "3"], ["Chile", "", "4"]]),
        ("mineral", [["copper", "", "5"], ["iron", "copper", ""]]),
        ("deal",
        [
            ["a", "Peru", "copper;iron", "8.5e9", "2025-01-28", "yes"],
            ["b", "Chile", "copper", "6e6", "2025-01-31", "no"],
            ["c", "", "", "7e6", "2025-01-31", ""],
            ["d", "", "iron", "", "", "no"],
        ]));
}
