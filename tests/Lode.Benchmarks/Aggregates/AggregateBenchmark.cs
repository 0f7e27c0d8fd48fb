using System.Collections.Immutable;
using System.Globalization;
using Lode.Benchmarks.Engine;
using Lode.Generation;
using Lode.Runtime;
using Lode.Runtime.Columns;
using Lode.Semantics;

namespace Lode.Benchmarks.Aggregates;

/// <summary>Aggregates over other entities with an equality in `where`: a hundred times the rows beside the time that they take.</summary>
internal static class AggregateBenchmark
{
    private const int Times = 100;

    /// <summary>Deals of each partner, and what an aggregate looks at for each deal.</summary>
    private const int DealsOfPartner = 5;

    /// <summary>A run of few rows is short, so that several are timed together.</summary>
    private const int Repeated = 10;

    private const string Model = """
        entity country as countries from "c.csv" { size: number }
        entity deal as deals from "d.csv" { a: number
          b: number
          partner: country }
        subject deal
        today 2026-01-01

        """;

    private static readonly (string Name, string Rule)[] Rules =
    [
        ("sum over deals of the same partner", "if sum(x.a for x in deals where x.partner == partner and x.a > b) > 1 then flag"),
        ("count over deals of the same partner", "if count(x in deals where x.partner == partner) > 4 then flag"),
        ("the partner's own, worked out once for each partner", "define total for country: number = sum(x.a for x in deals where x.partner == this)\nif partner.total > 2 then flag"),
        ("countries that deals refer to", "rule some_deal for country if some d in deals satisfies d.partner == this and d.a > d.b then flag"),
    ];

    public static int Run(Options options)
    {
        var few = Math.Max(1, options.Rows / Times);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{few} and {few * Times} deals, a partner for {DealsOfPartner}; {options.Runs} runs by turns, one thread"));
        Console.WriteLine($"| aggregate | few, processor ms, median (least) | {Times} times as many | how many times the time, median (least) |");
        Console.WriteLine("| --- | ---: | ---: | ---: |");
        foreach (var (name, rule) in Rules)
        {
            Measure(name, Workload.Bind([Model + rule + "\n"]), few, options.Runs);
        }

        return 0;
    }

    private static void Measure(string name, Pack pack, int rows, int runs)
    {
        using var engine = new CompiledEngine(pack, PackCompiler.Compile(pack)) { Threads = 1 };
        var (few, many) = (World(rows), World(rows * Times));
        var (fewBuffer, manyBuffer) = (new VerdictBuffer(), new VerdictBuffer());
        var times = Stopwatches.ByTurns(
            runs,
            () =>
            {
                for (var i = 0; i < Repeated; i++)
                {
                    engine.Judge(few, fewBuffer);
                }
            },
            () => engine.Judge(many, manyBuffer));
        var (shortest, longest) = (times[0].Processor[0] / Repeated, times[1].Processor[0]);
        var (low, high) = (times[0].ProcessorMedian / Repeated, times[1].ProcessorMedian);
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"| {name} | {low:0.00} ({shortest:0.00}) | {high:0} ({longest:0}) | {high / low:0} ({longest / shortest:0}) |"));
    }

    // The same for the same number of rows.
    private static World World(int rows)
    {
        var random = new Random(2026);
        var partners = Math.Max(1, rows / DealsOfPartner);
        double[] Numbers(int count) => [.. Enumerable.Range(0, count).Select(_ => random.NextDouble())];
        Table Of(string name, string plural, int count, ImmutableArray<string> fields, ImmutableArray<Column> columns) =>
            new(name, plural, fields, columns, [.. Enumerable.Range(0, count).Select(r => $"#{r + 1}")]);
        return new(
            [
                Of("country", "countries", partners, ["size"], [new NumberColumn(Numbers(partners))]),
                Of("deal", "deals", rows, ["a", "b", "partner"],
                [
                    new NumberColumn(Numbers(rows)), new NumberColumn(Numbers(rows)),
                    new CodeColumn([.. Enumerable.Range(0, rows).Select(_ => random.Next(partners))]),
                ]),
            ],
            new("param", "params", [], [], ["params"]), new(2026, 1, 1), new TextPool());
    }
}
