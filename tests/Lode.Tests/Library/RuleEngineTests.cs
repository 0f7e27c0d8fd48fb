using System.Collections.Immutable;
using Lode.Data;
using Lode.Runtime;
using Lode.Semantics;

namespace Lode.Tests.Library;

/// <summary>Rules over objects of the host.</summary>
public sealed class RuleEngineTests : IDisposable
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
          unread: alignment }
        subject shipment
        param heavy: number = 100
        action escalate(desk: text, tonnes: number, due: date)
        rule fragile severity high if partner.alignment == swing and tonnes > heavy then flag "{id}: {tonnes} t from {partner}"
          and escalate(desk: "risk", tonnes: tonnes, due: sent + 30 days) and score 5 and tag "watch"
        rule crowded if count(s in shipments where s.partner == partner) > 2 then flag
        rule late if today > sent + 10 days then flag
        """;

    private static readonly Country[] Countries = [new("Japan", Alignment.Ally, []), new("Malaysia", Alignment.Swing, ["Kuantan"]), new("Chad", null, null)];

    private readonly RuleEngine<Shipment> _engine = RuleSet.Parse(Text).Compile<Shipment>(Options());

    public enum Alignment
    {
        Ally, Swing,
    }

    public void Dispose() => _engine.Dispose();

    [Fact]
    public void An_object_fires_is_clear_or_undetermined_for_a_reason()
    {
        var fires = _engine.Judge(new Shipment("a", "Malaysia", 120, new(2026, 1, 1)));
        Assert.Equal(Verdict.Fires, fires["fragile"]);
        Assert.Equal(new Flag("fragile", Gravity.High, "a: 120 t from Malaysia"), Assert.Single(fires.Flags));
        Assert.Equal(5, fires.Score.Sum);
        Assert.Equal("watch", Assert.Single(fires.Tags));
        Assert.Equal(Verdict.Clear, _engine.Judge(new Shipment("b", "Japan", null, null))["fragile"]);

        var open = _engine.Judge(new Shipment("c", "Chad", 120, null));
        Assert.Equal(Verdict.Undetermined, open["fragile"]);
        Assert.Equal(["fragile: partner.alignment", "late: sent"], open.Undetermined.Select(o => $"{o.Rule}: {string.Join(';', o.Missing)}"));
        Assert.Null(open["nothing"]);
    }

    [Fact]
    public void An_action_arrives_as_a_record_of_the_host()
    {
        var action = Assert.Single(_engine.Judge(new Shipment("a", "Malaysia", 120, new(2026, 1, 1))).Actions);
        Assert.Equal(("fragile", "escalate", new Escalation("risk", 120m, new(2026, 1, 31))), (action.Rule, action.Name, action.As<Escalation>()));
        Assert.Equal(2, Assert.Throws<MappingException>(action.As<Misfit>).Mismatches.Length);
    }

    [Fact]
    public void Objects_judged_together_are_rows_of_one_table()
    {
        Shipment[] three = [.. "abc".Select(c => new Shipment($"{c}", "Japan", 1, new(2026, 1, 1)))];
        Assert.All(_engine.Judge(three), judged => Assert.Equal(Verdict.Fires, judged["crowded"]));
        Assert.All(three.Select(one => _engine.Judge(one)), judged => Assert.Equal(Verdict.Clear, judged["crowded"]));
    }

    [Fact]
    public void Rows_of_the_subject_that_the_host_gives_stand_beside_the_judged_and_one_of_the_same_key_gives_way()
    {
        using var engine = _engine.With(Options().Data.With("shipment", "abc".Select(c => new Row($"{c}", "Japan", null, null, null))));
        Assert.Equal(Verdict.Fires, engine.Judge(new Shipment("d", "Japan", 1, null))["crowded"]);
        Assert.Equal(Verdict.Fires, engine.Judge(new Shipment("a", "Japan", 1, null))["crowded"]);
        Assert.Equal(Verdict.Clear, engine.Judge(new Shipment("a", "Malaysia", 1, null))["crowded"]);
        Assert.Equal("a", engine.Judge(new Shipment("a", "Malaysia", 1, null)).Key);
    }

    [Fact]
    public void Params_and_the_day_are_each_calls_own()
    {
        var shipment = new Shipment("a", "Malaysia", 50, new(2026, 1, 1));
        Assert.Equal(Verdict.Clear, _engine.Judge(shipment)["fragile"]);
        Assert.Equal(Verdict.Fires, _engine.Judge(shipment, new() { Params = ImmutableDictionary<string, object?>.Empty.Add("heavy", 10) })["fragile"]);
        Assert.Equal(Verdict.Fires, _engine.Judge(shipment, new() { Today = new(2026, 3, 1) })["late"]);
        Assert.Equal(Verdict.Clear, _engine.Judge(shipment)["late"]);
        Assert.Contains("`heavyy`", Assert.Throws<OptionException>(() => _engine.Judge(shipment, new() { Params = ImmutableDictionary<string, object?>.Empty.Add("heavyy", 1) })).Message);
    }

    [Fact]
    public void The_day_comes_from_the_clock_at_each_call()
    {
        var clock = new Clock();
        using var engine = RuleSet.Parse(Text).Compile<Shipment>(Options() with { Today = null, Time = clock });
        var shipment = new Shipment("a", "Malaysia", 50, new(2026, 1, 1));
        Assert.Equal(Verdict.Clear, engine.Judge(shipment)["late"]);
        clock.Now = clock.Now.AddDays(30);
        Assert.Equal(Verdict.Fires, engine.Judge(shipment)["late"]);
    }

    [Fact]
    public async Task A_stream_is_judged_as_it_comes()
    {
        async IAsyncEnumerable<Shipment> Stream()
        {
            for (var i = 0; i < 3; i++)
            {
                await Task.Yield();
                yield return new($"s{i}", "Japan", 1, null);
            }
        }

        var keys = new List<string>();
        await foreach (var judged in _engine.JudgeAsync(Stream()))
        {
            keys.Add(judged.Key);
            Assert.Equal(Verdict.Clear, judged["crowded"]);
        }

        Assert.Equal(["s0", "s1", "s2"], keys);
    }

    [Fact]
    public void Why_is_told_with_margins_and_what_would_turn_it()
    {
        var why = _engine.Explain("fragile", new Shipment("a", "Malaysia", 90, null));
        Assert.Equal(Verdict.Clear, why.Verdict);
        Assert.Contains(why.Condition.Children, child => child.Margin is not null);
        Assert.Contains(why.Flips, flip => flip.Cell == "tonnes" && flip.Verdict == Verdict.Fires);
        Assert.Throws<ArgumentException>(() => _engine.Explain("nothing", new Shipment("a", "Malaysia", 90, null)));
    }

    [Fact]
    public void Values_that_no_rule_can_read_are_refused_all_at_once_or_count_as_unknown()
    {
        var bad = new Shipment("a", "Malasia", double.PositiveInfinity, null);
        Assert.Equal(
            "`shipment.partner`: `Malasia` is not the key of any row of `countries`.\n`shipment.tonnes`: the number is infinite.",
            Assert.Throws<SubjectException>(() => _engine.Judge(bad)).Message);
        using var lenient = RuleSet.Parse(Text).Compile<Shipment>(Options() with { BadValuesAreUnknown = true });
        Assert.Equal(Verdict.Undetermined, lenient.Judge(bad)["fragile"]);
    }

    [Fact]
    public void All_mismatches_are_told_at_once()
    {
        var problem = Assert.Throws<MappingException>(() => RuleSet.Parse(Text).Compile<Wrong>(new() { Entity = "shipment" }));
        Assert.Equal(
            string.Join('\n', [
                "`shipment.id`: `Wrong` has no property of this name; add one, or put `[FieldName(\"id\")]` on the one that holds it.",
                "`shipment.partner`: it is `country`, and `Wrong.Partner` is `Int32`; it must be `string`, the key of a row of `countries`.",
                "`shipment.sent`: it is `date`, and `Wrong.Sent` is `String`; it must be `DateOnly?`, `DateTime?` or `DateTimeOffset?`.",
                "The rules read `countries`, and lie in no folder with data: give its rows, `Data.With(\"country\", rows)`.",
            ]),
            string.Join('\n', problem.Mismatches));
    }

    [Fact]
    public void Rules_with_errors_are_refused_with_all_of_them() =>
        Assert.Equal(2, Assert.Throws<RuleSetException>(() => RuleSet.Parse(Text + "\nrule x if tonnesss > 1 then flag\nrule y if prtner == Japan then flag")).Findings.Length);

    [Fact]
    public void Threads_share_an_engine()
    {
        Parallel.For(0, 2000, i => Assert.Equal(
            i % 2 == 0 ? Verdict.Fires : Verdict.Clear, _engine.Judge(new Shipment($"s{i}", i % 2 == 0 ? "Malaysia" : "Japan", 101, null))["fragile"]));
    }

    private static EngineOptions Options() => new() { Today = new(2026, 1, 5), Data = ReferenceData.Empty.With("country", Countries) };

    public sealed record Country(string Name, Alignment? Alignment, string[]? Ports);

    public sealed record Shipment(string Id, [property: FieldName("partner")] string? From, double? Tonnes, DateOnly? Sent);

    public sealed record Row(string Id, string Partner, int? Tonnes, DateTime? Sent, string? Unread);

    public sealed record Escalation(string Desk, decimal Tonnes, DateOnly? Due);

    public sealed record Misfit(int Desk, string Else);

    public sealed record Wrong(int Partner, double Tonnes, string Sent);

    private sealed class Clock : TimeProvider
    {
        public DateTimeOffset Now { get; set; } = new(2026, 1, 5, 12, 0, 0, TimeSpan.Zero);

        public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.Utc;

        public override DateTimeOffset GetUtcNow() => Now;
    }
}
