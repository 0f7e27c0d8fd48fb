using System.Collections.Immutable;
using System.Text.Json;
using Lode.Runtime;

namespace Lode.Tests.Library.Built;

/// <summary>Rules of an assembly over objects of the host.</summary>
public class BuiltRulesTests
{
    private const string Text = """
        enum alignment { ally, swing }
        entity country as countries { name: key text
          alignment: alignment
          ports: set of text }
        entity shipment as shipments { id: key text
          partner: country
          tonnes: number
          sent: date
          via: set of country }
        subject shipment
        param heavy: number = 100
        param watched: set of alignment = [swing]
        param share: percent = 50%
        action escalate(desk: text, tonnes: number)
        rule fragile severity high if partner.alignment in watched and tonnes > heavy then flag "{id}: {tonnes} t from {partner}"
          and escalate(desk: "risk", tonnes: tonnes) and score 5 and tag "watch"
        rule crowded if count(s in shipments where s.partner == partner) > 2 then flag and score heavy to crowd
        rule late if today > sent + 10 days then flag
        rule routed if some c in via satisfies c.alignment == swing then flag
        """;

    private static readonly CompiledRules Rules = Assemblies.Of(Text);

    private static readonly Country[] Countries = [new("Japan", "ally", []), new("Malaysia", "swing", ["Kuantan"]), new("Chad", null, null)];

    private static readonly CompiledOptions Options = new() { Today = new(2026, 1, 5), Data = ReferenceData.Empty.With("country", Countries) };

    private static readonly string[] Rival = ["rival"];

    private static readonly Shipment Heavy = new("a", "Malaysia", 120, new(2026, 1, 1), ["Japan"]);

    public static TheoryData<string, Action> Refusals => new()
    {
        { "carries no rows of it: give them, `Data.With(\"country\", rows)`", () => Rules.For<Shipment>(new() { Today = new(2026, 1, 5) }) },
        { "`shipment.tonnes`: `Country` has no property of this name", () => Rules.For<Country>(Options with { Entity = "shipment" }) },
        { "The rules have no entity `ship`; they have `country`, `shipment`.", () => Rules.For<Shipment>(Options with { Entity = "ship" }) },
        { "The rules have no param `havy`; they have `heavy`, `watched`, `share`.", () => Rules.For<Shipment>(Options with { Params = Options.Params.Add("havy", 1) }) },
        { "`param.heavy`: `much` does not fit `number`", () => Rules.For<Shipment>(Options with { Params = Options.Params.Add("heavy", "much") }) },
        { "`param.share`: a percent never reaches `85`; 85 % is 0.85", () => Rules.For<Shipment>(Options with { Params = Options.Params.Add("share", 85) }) },
        { "`param.watched`: `rival` is no member of `alignment`", () => Rules.For<Shipment>(Options with { Params = Options.Params.Add("watched", Rival) }) },
        { "Neither the rules nor the host says what day it is", () => Rules.For<Shipment>(Options with { Today = null }).Judge(Heavy) },
        { "`shipment.partner`: `Atlantis` is not the key of any row of `countries`", () => Rules.For<Shipment>(Options).Judge(Heavy with { Partner = "Atlantis" }) },
        { "`shipment.tons`: `shipment` has no field of this name", () => Rules.ForValues(Options).Judge(Named("""{"id":"a","tons":5}""")) },
        { "`shipment.tonnes`: `5` does not fit `number`", () => Rules.ForValues(Options).Judge(Named("""{"id":"a","tonnes":"5"}""")) },
        { "`shipment.via`: `Japan` does not fit `set of country`", () => Rules.ForValues(Options).Judge(Named("""{"id":"a","via":"Japan"}""")) },
    };

    [Fact]
    public void A_subject_gets_verdicts_reasons_scores_tags_and_actions()
    {
        var fires = Rules.For<Shipment>(Options).Judge(Heavy);
        Assert.Equal(Verdict.Fires, fires["fragile"]);
        Assert.Equal(new CompiledFlag("fragile", "high", "a: 120 t from Malaysia"), Assert.Single(fires.Flags));
        Assert.Equal(5, fires.Score.Sum);
        Assert.Equal("watch", Assert.Single(fires.Tags));
        Assert.Equal(new Escalation("risk", 120), Assert.Single(fires.Actions).As<Escalation>());

        var open = Rules.For<Shipment>(Options).Judge(new Shipment("c", "Chad", 120, null, null));
        Assert.Equal(["fragile: partner.alignment", "late: sent", "routed: via"], open.Undetermined.Select(o => $"{o.Rule}: {string.Join(';', o.Missing)}"));
    }

    [Fact]
    public void Values_by_name_are_judged_as_objects_are()
    {
        var judge = Rules.ForValues(Options);
        Assert.Equal("a: 120 t from Malaysia", Assert.Single(judge.Judge(Named("""{"id":"a","partner":"Malaysia","tonnes":120,"sent":"2026-01-01","via":["Japan"]}""")).Flags).Message);
        Assert.Equal(Verdict.Fires, judge.Judge(Named("""{"id":"a","sent":"2025-12-01","via":["Chad","Malaysia"]}"""))["routed"]);
    }

    [Fact]
    public void Subjects_judged_together_are_rows_of_one_table_and_may_add_to_scores()
    {
        var judged = Rules.For<Shipment>(Options).Judge([.. "abc".Select(c => Heavy with { Id = $"{c}" })]);
        Assert.All(judged, one => Assert.Equal(100, one.Scores["crowd"].Sum));
        var open = Rules.For<Shipment>(Options).Judge([Heavy, .. "bcd".Select(c => new Shipment($"{c}", null, 1, null, null))]);
        Assert.Equal(100, open[0].Scores["crowd"].High);
    }

    [Fact]
    public void A_call_has_a_day_and_params_of_its_own()
    {
        var judge = Rules.For<Shipment>(Options);
        Assert.Equal(Verdict.Clear, judge.Judge(Heavy, new() { Params = ImmutableDictionary<string, object?>.Empty.Add("heavy", 120) })["fragile"]);
        Assert.Equal(Verdict.Undetermined, judge.Judge(Heavy, new() { Params = ImmutableDictionary<string, object?>.Empty.Add("heavy", null) })["fragile"]);
        Assert.Equal(Verdict.Fires, judge.Judge(Heavy, new() { Today = new(2026, 1, 12) })["late"]);
        Assert.Equal(Verdict.Clear, judge.Judge(Heavy)["late"]);
    }

    [Fact]
    public void Rows_come_and_go_while_the_rules_stay()
    {
        var before = Rules.For<Shipment>(Options);
        var after = before.With(ReferenceData.Empty.With("country", Countries.Select(c => c with { Alignment = "ally" }).Append(new("Peru", "swing", []))));
        Assert.Equal((Verdict.Fires, Verdict.Clear), (before.Judge(Heavy)["fragile"], after.Judge(Heavy)["fragile"]));
        Assert.Equal(Verdict.Fires, after.Judge(Heavy with { Partner = "Peru" })["fragile"]);
    }

    [Theory, MemberData(nameof(Refusals))]
    public void What_does_not_fit_is_refused_in_words(string words, Action act) =>
        Assert.Contains(words, Assert.ThrowsAny<Exception>(act).Message, StringComparison.Ordinal);

    private static Dictionary<string, object?> Named(string json) =>
        JsonSerializer.Deserialize<Dictionary<string, JsonElement>>(json)!.ToDictionary(p => p.Key, p => (object?)p.Value);

    public sealed record Country(string Name, string? Alignment, IReadOnlyList<string>? Ports);

    public sealed record Shipment(string Id, string? Partner, double? Tonnes, DateOnly? Sent, string[]? Via);

    public sealed record Escalation(string Desk, double Tonnes);
}
