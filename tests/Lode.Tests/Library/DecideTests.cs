using System.Collections.Immutable;
using System.Diagnostics.Metrics;
using System.Globalization;
using Lode.Data;
using Lode.Runtime;

namespace Lode.Tests.Library;

/// <summary>Verdicts alone, of one object at a time.</summary>
public sealed class DecideTests
{
    private const string Model = """
        enum alignment { ally, swing }
        entity country as countries { name: key text
          alignment: alignment
          stability: percent }
        entity shipment as shipments { id: key text
          partner: country
          via: alignment
          port: text
          tonnes: number
          price: number
          sent: date
          sealed: boolean
          goods: set of text }
        subject shipment
        today 2026-03-31
        param heavy: number = 100
        define costly(limit: number) for shipment: boolean = tonnes * price > limit

        """;

    private const string Rules = """
        rule fragile if partner.alignment == swing and tonnes > heavy then flag
        rule ported if port in ["Kuantan", "Chiba"] or not sealed then flag
        rule late if today > sent + 10 days then flag
        rule dear if costly(500) and not fired(fragile) then flag
        rule told if sent is known and (via != ally or partner == Japan) then flag
        rule narrow if tonnes between 10 and 20 then flag
        rule ended until 2025-12-31 if tonnes > 1 then flag
        rule of_country for country if alignment == swing then flag
        """;

    private const string Others = """

        rule crowded if count(s in shipments where s.partner == partner) > 1 then flag
        rule radioactive if goods contains "monazite" then flag
        rule named if port starts with "K" then flag
        """;

    private static readonly Country[] Countries = [new("Japan", Alignment.Ally, 0.9), new("Malaysia", Alignment.Swing, 0.5), new("Chad", null, null)];

    private static readonly string[] Monazite = ["monazite"];

    public enum Alignment
    {
        Ally, Swing,
    }

    [Theory]
    [InlineData(Rules)]
    [InlineData(Rules + Others)]
    public void Verdicts_alone_are_those_of_a_judgement(string rules)
    {
        using var engine = Engine(Model + rules);
        var verdicts = engine.CreateVerdicts();
        var seen = new HashSet<Verdict?>();
        foreach (var shipment in Shipments())
        {
            var judged = engine.Judge(shipment);
            engine.Decide(shipment, verdicts);
            Assert.All(engine.Rules.Rules, rule => Assert.Equal((rule.Name, judged[rule.Name]), (rule.Name, verdicts[rule.Name])));
            Assert.Equal(judged.Verdicts.Count(v => v.Verdict == Verdict.Clear), verdicts.Count(Verdict.Clear));
            seen.UnionWith(judged.Verdicts.Select(v => (Verdict?)v.Verdict));
        }

        Assert.Equal(3, seen.Count);
        Assert.Null(verdicts["ended"]);
        Assert.Null(verdicts["of_country"]);
    }

    [Theory]
    [InlineData(Rules)]
    [InlineData(Rules + Others)]
    public void Cells_say_the_same_as_the_object(string rules)
    {
        using var engine = Engine(Model + rules);
        var (verdicts, others) = (engine.CreateVerdicts(), engine.CreateVerdicts());
        JudgeOptions?[] calls = [null, new() { Today = new(2025, 6, 1), Params = ImmutableDictionary<string, object?>.Empty.Add("heavy", 3) }];
        foreach (var shipment in Shipments().Where(s => s.Goods is null))
        {
            double[] cells =
            [
                engine.CellOf("id", shipment.Id), engine.CellOf("partner", shipment.Partner), engine.CellOf("via", shipment.Via?.ToString().ToLowerInvariant()),
                engine.CellOf("port", shipment.Port), shipment.Tonnes ?? double.NaN, shipment.Price ?? double.NaN, shipment.Sent?.DayNumber ?? double.NaN,
                shipment.Sealed is { } isSealed ? isSealed ? 1 : 0 : double.NaN, double.NaN,
            ];
            foreach (var call in calls)
            {
                engine.Decide(shipment, verdicts, call);
                engine.Decide(cells, others, call);
                Assert.Equal(verdicts.Fires.ToArray(), others.Fires.ToArray());
                Assert.Equal(verdicts.Undetermined.ToArray(), others.Undetermined.ToArray());
            }
        }

        Assert.Throws<ArgumentException>(() => engine.Decide([1.0], verdicts));
        using var other = Engine(Model + Rules);
        Assert.Throws<ArgumentException>(() => engine.Decide(Plain, other.CreateVerdicts()));
        Assert.Throws<ArgumentException>(() => engine.CellOf("tonnes", "1"));
        Assert.Contains("Mars", Assert.Throws<SubjectException>(() => engine.CellOf("partner", "Mars")).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Rules)]
    [InlineData(Rules + Others)]
    public void The_day_and_params_are_each_calls_own(string rules)
    {
        using var engine = Engine(Model + rules);
        var verdicts = engine.CreateVerdicts();
        JudgeOptions?[] calls =
        [
            null, new() { Today = new(2025, 6, 1) }, new() { Params = ImmutableDictionary<string, object?>.Empty.Add("heavy", 3) },
            new() { Today = new(2027, 1, 1), Params = ImmutableDictionary<string, object?>.Empty.Add("heavy", null) },
        ];
        var seen = new HashSet<(string, Verdict?)>();
        foreach (var (shipment, call) in Shipments().SelectMany(s => calls.Select(call => (s, call))))
        {
            var judged = engine.Judge(shipment, call);
            engine.Decide(shipment, verdicts, call);
            Assert.All(engine.Rules.Rules, rule => Assert.Equal((rule.Name, judged[rule.Name]), (rule.Name, verdicts[rule.Name])));
            seen.UnionWith(judged.Verdicts.Select(v => (v.Rule, (Verdict?)v.Verdict)));
        }

        Assert.Contains(("ended", Verdict.Fires), seen);
        Assert.Contains(("fragile", Verdict.Undetermined), seen);
        var unknown = new JudgeOptions { Params = ImmutableDictionary<string, object?>.Empty.Add("heavyy", 1) };
        Assert.Contains("`heavyy`", Assert.Throws<OptionException>(() => engine.Decide(Plain, verdicts, unknown)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void More_days_than_are_kept_ready_are_decided_too()
    {
        using var engine = Engine(Model + Rules);
        var verdicts = engine.CreateVerdicts();
        for (var day = 0; day < 40; day++)
        {
            engine.Decide(Plain, verdicts, new() { Today = new DateOnly(2026, 1, 1).AddDays(day % 20) });
            Assert.Equal(day % 20 > 10 ? Verdict.Fires : Verdict.Clear, verdicts["late"]);
        }
    }

    [Theory]
    [InlineData(false, false)]
    [InlineData(true, false)]
    [InlineData(false, true)]
    public void Deciding_allocates_nothing(bool keepsClauses, bool isWatched)
    {
        using var engine = Engine(Model + Rules);
        using var listener = new MeterListener();
        var counted = 0L;
        if (isWatched)
        {
            listener.InstrumentPublished = (instrument, to) =>
            {
                if (instrument.Name == "lode.decisions")
                {
                    to.EnableMeasurementEvents(instrument);
                }
            };
            listener.SetMeasurementEventCallback<long>((_, count, _, _) => Interlocked.Add(ref counted, count));
            listener.Start();
        }

        var verdicts = engine.CreateVerdicts(keepsClauses);
        Shipment[] shipments = [.. Shipments()];
        void DecideAll()
        {
            foreach (var shipment in shipments)
            {
                engine.Decide(shipment, verdicts);
            }
        }

        DecideAll();
        var before = GC.GetAllocatedBytesForCurrentThread();
        DecideAll();
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
        Assert.Equal(isWatched, counted >= 2 * shipments.Length);
    }

    [Fact]
    public void What_each_clause_said_can_be_asked_later()
    {
        using var engine = Engine(Model + Rules + Others);
        var verdicts = engine.CreateVerdicts(keepsClauses: true);
        engine.Decide(Plain with { Tonnes = 90, Sealed = null, Via = Alignment.Swing }, verdicts);
        string Clauses(string rule) =>
            string.Join("; ", verdicts.Clauses(engine.Rules.Rules.Index().Single(r => r.Item.Name == rule).Index).Select(c => $"{c.Clause} {c.IsTrue?.ToString() ?? "?"}"));
        Assert.Equal("partner.alignment == swing True; tonnes > heavy False", Clauses("fragile"));
        Assert.Equal("port in [\"Kuantan\", \"Chiba\"] True; sealed ?", Clauses("ported"));
        Assert.StartsWith("tonnes * price > limit False; ", Clauses("dear"), StringComparison.Ordinal);
        Assert.Equal("", Clauses("crowded"));
        Assert.Throws<InvalidOperationException>(() => engine.CreateVerdicts().Clauses(0));
    }

    [Fact]
    public void What_cannot_be_read_is_refused_and_the_next_object_is_not()
    {
        using var engine = Engine(Model + Rules);
        var verdicts = engine.CreateVerdicts();
        Assert.Contains("Mars", Assert.Throws<SubjectException>(() => engine.Decide(Plain with { Partner = "Mars" }, verdicts)).Message, StringComparison.Ordinal);
        engine.Decide(Plain, verdicts);
        Assert.Equal(Verdict.Fires, verdicts["fragile"]);
    }

    [Fact]
    public void Of_ten_thousand_rules_those_are_looked_at_that_can_apply()
    {
        var text = string.Concat(Enumerable.Range(0, 10_000).Select(i => string.Create(
            CultureInfo.InvariantCulture, $"rule r{i} if port == \"p{i % 500}\" and tonnes > {i} then flag\n")));
        using var engine = Engine(Model + text, EngineKind.Interpreter);
        var verdicts = engine.CreateVerdicts();
        engine.Decide(Plain with { Port = "p7", Tonnes = 5000 }, verdicts);
        Assert.Equal(10, verdicts.Count(Verdict.Fires));
        Assert.InRange(verdicts.TermsLookedAt, 20, 512);
        engine.Decide(Plain with { Port = null, Tonnes = 5000 }, verdicts);
        Assert.Equal(5000, verdicts.Count(Verdict.Undetermined));
        engine.Decide(Plain with { Port = "p7", Tonnes = null }, verdicts);
        Assert.Equal(20, verdicts.Count(Verdict.Undetermined));
        Assert.InRange(verdicts.TermsLookedAt, 20, 1024);
    }

    private static Shipment Plain => new("a", "Malaysia", Alignment.Ally, "Kuantan", 120, 3, new(2026, 1, 1), true, null);

    private static IEnumerable<Shipment> Shipments() =>
        from partner in new[] { "Japan", "Malaysia", "Chad", null }
        from port in new[] { "Kuantan", "Oslo", null }
        from tonnes in new double?[] { 5, 10, 100, 101, null }
        from isSealed in new bool?[] { true, null }
        from goods in new[] { null, Monazite }
        select new Shipment("a", partner, tonnes > 50 ? Alignment.Swing : null, port, tonnes, 5, port is null ? null : new DateOnly(2026, 3, 25), isSealed, goods);

    private static RuleEngine<Shipment> Engine(string text, EngineKind kind = EngineKind.Auto) =>
        RuleSet.Parse(text).Compile<Shipment>(new() { Data = ReferenceData.Empty.With("country", Countries), Engine = kind });

    public sealed record Country(string Name, Alignment? Alignment, double? Stability);

    public sealed record Shipment(
        string Id, string? Partner, Alignment? Via, string? Port, double? Tonnes, double? Price, DateOnly? Sent, bool? Sealed, string[]? Goods);
}
