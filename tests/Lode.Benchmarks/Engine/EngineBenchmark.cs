using System.Globalization;
using System.Runtime.Intrinsics;
using Lode.Generation;
using Lode.Runtime;

namespace Lode.Benchmarks.Engine;

/// <summary>Rules over a whole table: the compiled engine beside memory traffic and a hand-written loop, in one run.</summary>
internal static class EngineBenchmark
{
    public static int Run(Options options)
    {
        var width = Vector512.IsHardwareAccelerated ? 512 : Vector256.IsHardwareAccelerated ? 256 : Vector128.IsHardwareAccelerated ? 128 : 0;
        Line($"{options.Rules} rules, {options.Rows} rows, SIMD width {width}, median (least to greatest) of {options.Runs} runs by turns");
        Line("| work | ms | M rules x rows / s | of the memory traffic | of the plain engine |");
        Line("| --- | ---: | ---: | ---: | ---: |");
        Measure("shared comparisons", Workload.Shared(options.Rules, options.Rows), Workload.Shared(options.Rules, options.Rows, unknown: 0.2), options);
        Measure("no shared comparison", Workload.Apart(options.Rules, options.Rows), null, options);
        return 0;
    }

    private static void Measure(string name, Workload plain, Workload? open, Options options)
    {
        using var engine = CompiledEngine.Create(plain.Pack);
        var (traffic, rival) = (new MemoryTraffic(options.Rows, options.Rules, masks: 1), new HandWritten(plain));
        Agree(engine, plain, rival);
        List<(string Name, Action Work)> works =
        [
            ($"memory traffic, {traffic.Megabytes:0} MB", traffic.Copy),
            ($"{name}, {plain.Comparisons}", () => engine.Judge(plain.World)),
        ];
        if (open is not null)
        {
            Agree(engine, open, new(open));
            works.Add(("20 % unknown", () => engine.Judge(open.World)));
        }

        var times = Stopwatches.ByTurns(options.Runs, [.. works.Select(w => w.Work)]);
        var (limit, judged) = (Stopwatches.Median(times[0]), Stopwatches.Median(times[1]));
        var loop = Stopwatches.ByTurns(1, () => rival.Judge())[0];
        foreach (var (work, time) in works.Select(w => w.Name).Append("hand-written loop").Zip(times.Append(loop)))
        {
            var median = Stopwatches.Median(time);
            var rate = options.Rules * (double)options.Rows / median / 1000;
            Line($"| {work} | {median:0.0} ({time[0]:0.0} to {time[^1]:0.0}) | {rate:0} | {median / limit:0.0} | {median / judged:0.00} |");
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
