using System.Collections.Immutable;
using System.Globalization;
using Lode.Benchmarks.Engine;

namespace Lode.Benchmarks.SideBySide;

/// <summary>Lode beside its rivals on the same rules and data, by turns, with every rule's matches held against Lode's.</summary>
internal static class SideBySideBenchmark
{
    /// <summary>Most verdicts at once: their bits and the copy of as many fit a small machine.</summary>
    private const long MostVerdicts = 1L << 31;

    /// <summary>Short works are repeated until a round takes about so many milliseconds.</summary>
    private const double LeastMilliseconds = 50;

    private static readonly (string Name, Func<int, int, Workload> Make)[] Workloads =
    [
        ("shared comparisons", (rules, rows) => Workload.Shared(rules, rows)),
        ("no shared comparison", (rules, rows) => Workload.Apart(rules, rows)),
    ];

    public static int Run(SideBySideOptions options)
    {
        var scripts = Path.Combine(Checkout.Root, "tests", "Lode.Benchmarks", "rivals");
        var agreement = new Agreement();
        var machine = Machine.This(scripts);
        var rounds = ImmutableArray.CreateBuilder<Round>();
        foreach (var (name, make) in Workloads)
        {
            foreach (var rules in options.Rules)
            {
                rounds.Add(Measure(name, make, rules, scripts, options, agreement));
                Console.WriteLine(FullTable.Of(rounds[^1]));
            }
        }

        if (options.Results is { } folder && agreement.Holds)
        {
            var today = DateTime.UtcNow.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
            ResultFiles.Write(folder, new(today, machine, options.Runs, rounds.ToImmutable()));
        }

        Console.WriteLine(agreement);
        return agreement.Holds ? 0 : 1;
    }

    private static Round Measure(
        string name, Func<int, int, Workload> make, int rules, string scripts, SideBySideOptions options, Agreement agreement)
    {
        var rows = (int)Math.Min(options.Rows, MostVerdicts / rules);
        var workload = make(rules, rows);
        using var exchange = new Exchange(workload);
        var contenders = Contenders.All(workload, scripts, exchange.Folder);
        try
        {
            var given = contenders.Select(c => c.RowsFor(rules, rows, options.Seconds)).ToArray();
            var ready = contenders.Zip(given, (c, r) => c.Load(r).Processor).ToArray();
            var warm = contenders.Select(c => c.Judge(1)).ToArray();
            Agree($"{rules} rules, {name}", contenders, given, agreement);
            var costs = ByTurns(contenders, [.. warm.Select(Repetitions)], options.Runs);
            return new(name, rules, workload.Comparisons, rows,
            [
                .. contenders.Select((c, i) => new Figure(
                    c.Name, given[i], ready[i], [.. costs[i].Select(cost => cost.Processor)], [.. costs[i].Select(cost => cost.Wall)])),
            ]);
        }
        finally
        {
            foreach (var contender in contenders)
            {
                contender.Dispose();
            }
        }
    }

    private static int Repetitions(Cost warm) => Math.Clamp((int)Math.Ceiling(LeastMilliseconds / Math.Max(warm.Processor, 0.01)), 1, 1000);

    /// <summary>What each contender took for one judgement, by round.</summary>
    private static List<Cost>[] ByTurns(ImmutableArray<Contender> contenders, int[] times, int runs)
    {
        var costs = contenders.Select(_ => new List<Cost>()).ToArray();
        for (var run = 0; run < runs; run++)
        {
            for (var i = 0; i < contenders.Length; i++)
            {
                var cost = contenders[i].Judge(times[i]);
                costs[i].Add(new(cost.Wall / times[i], cost.Processor / times[i]));
            }
        }

        return costs;
    }

    /// <summary>Each rival on its rows against Lode on the same.</summary>
    private static void Agree(string what, ImmutableArray<Contender> contenders, int[] given, Agreement agreement)
    {
        foreach (var (rival, rows) in contenders.Zip(given).Skip(2))
        {
            agreement.Check($"{what}, the first {rows} rows, {rival.Name}", contenders[1].Counts(rows) ?? [], rival.Counts(rows) ?? []);
        }
    }
}
