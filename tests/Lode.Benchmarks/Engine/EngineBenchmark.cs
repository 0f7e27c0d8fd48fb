using System.Globalization;
using Lode.Generation;
using Lode.Runtime;
using Lode.Runtime.Columns;

namespace Lode.Benchmarks.Engine;

/// <summary>Rules over a whole table: the compiled engine beside memory traffic and a hand-written loop, in one run.</summary>
internal static class EngineBenchmark
{
    /// <summary>The hand-written loop is slow; so many rows tell its speed.</summary>
    private const int RivalRows = 1 << 17;

    public static int Run(Options options)
    {
        Line($"{options.Rules} rules, {options.Rows} rows, vectors of {Width.Bits} bits, {Environment.ProcessorCount} cores; {options.Runs} runs by turns");
        Line("| work | ms, median (least) | processor ms, median (least) | of these the busiest thread | M rules x rows / processor s | of the memory traffic | of one thread on whole columns |");
        Line("| --- | ---: | ---: | ---: | ---: | ---: | ---: |");
        Measure("shared comparisons", Workload.Shared, options, withOpen: true);
        Measure("no shared comparison", Workload.Apart, options, withOpen: false);
        return 0;
    }

    private static void Measure(string name, Func<int, int, double, Workload> make, Options options, bool withOpen)
    {
        var plain = make(options.Rules, options.Rows, 0);
        using var alone = new CompiledEngine(plain.Pack, PackCompiler.Compile(plain.Pack)) { Threads = 1 };
        using var both = new CompiledEngine(plain.Pack, alone.Compiled) { Threads = 2 };
        var few = make(options.Rules, Math.Min(options.Rows, RivalRows), withOpen ? 0.2 : 0);
        var (traffic, rival) = (new MemoryTraffic(options.Rows, options.Rules, masks: 1), new HandWritten(few));
        var (buffer, shared, clauses) = (new VerdictBuffer(), new VerdictBuffer(), new VerdictBuffer { KeepsClauses = true });
        Agree(alone, few, rival);
        List<(string Name, int Rows, Action Work)> works =
        [
            ($"memory traffic, {traffic.Megabytes:0} MB", options.Rows, traffic.Copy),
            ($"{name}, {plain.Comparisons}", options.Rows, () => alone.Judge(plain.World, buffer)),
            ("the same into new memory", options.Rows, () => alone.Judge(plain.World)),
            ("a bit kept for every clause", options.Rows, () => alone.Judge(plain.World, clauses)),
            ("two threads", options.Rows, () => both.Judge(plain.World, shared)),
            ("only the processor, one thread", options.Rows, () => Spin.Of(1)),
            ("only the processor, two threads", options.Rows, () => Spin.Of(2)),
        ];
        if (withOpen)
        {
            var open = make(options.Rules, options.Rows, 0.2);
            var pairs = new VerdictBuffer();
            works.Add(("20 % unknown", options.Rows, () => alone.Judge(open.World, pairs)));
        }

        var times = Stopwatches.ByTurns(options.Runs, [.. works.Select(w => w.Work)]).ToList();
        works.Add(("hand-written loop", few.Numbers[0].Length, () => rival.Judge()));
        times.Add(Stopwatches.ByTurns(1, works[^1].Work)[0]);
        var (limit, judged) = (times[0].ProcessorMedian, times[1].ProcessorMedian);
        foreach (var (work, time) in works.Zip(times))
        {
            var scale = (double)options.Rows / work.Rows;
            var used = time.ProcessorMedian * scale;
            var rate = options.Rules * (double)options.Rows / used / 1000;
            Line($"| {work.Name} | {time.WallMedian * scale:0.0} ({time.Wall[0] * scale:0.0}) | {used:0.0} ({time.Processor[0] * scale:0.0}) | {time.BusiestMedian * scale:0.0} ({time.Busiest[0] * scale:0.0}) | {rate:0} | {used / limit:0.0} | {used / judged:0.00} |");
        }
    }

    private static void Agree(CompiledEngine engine, Workload workload, HandWritten rival)
    {
        var (mine, other) = (engine.Judge(workload.World).Select(v => v!.Fires.Count()), rival.Judge());
        if (!mine.SequenceEqual(other))
        {
            throw new InvalidOperationException("The engine and the loop find different matches.");
        }
    }

    private static void Line(FormattableString text) => Console.WriteLine(text.ToString(CultureInfo.InvariantCulture));

    private static void Line(string text) => Console.WriteLine(text);
}
