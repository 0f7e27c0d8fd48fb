using System.Diagnostics;

namespace Lode.Benchmarks.Engine;

/// <summary>Times works by turns, so that what else the machine does falls on all of them.</summary>
internal static class Stopwatches
{
    /// <summary>The milliseconds of each run of each work; the first round warms up and does not count.</summary>
    public static Times[] ByTurns(int runs, params Action[] works)
    {
        var times = works.Select(_ => (Wall: new List<double>(), Processor: new List<double>(), Busiest: new List<double>())).ToArray();
        for (var run = 0; run <= runs; run++)
        {
            for (var work = 0; work < works.Length; work++)
            {
                var (start, used, threads) = (Stopwatch.GetTimestamp(), Environment.CpuUsage.TotalTime, ThreadTimes.Now());
                works[work]();
                if (run > 0)
                {
                    times[work].Wall.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
                    times[work].Processor.Add((Environment.CpuUsage.TotalTime - used).TotalMilliseconds);
                    times[work].Busiest.Add(ThreadTimes.BusiestSince(threads));
                }
            }
        }

        return [.. times.Select(t => new Times([.. t.Wall.Order()], [.. t.Processor.Order()], [.. t.Busiest.Order()]))];
    }
}

/// <summary>
/// Ascending times of one work: on the wall, of the processor, which what else the machine does falls on less, and of the processor that the busiest thread
/// used: what the work would take on the wall, had each thread a core of its own.
/// </summary>
internal sealed record Times(double[] Wall, double[] Processor, double[] Busiest)
{
    public double WallMedian => Wall[Wall.Length / 2];

    public double ProcessorMedian => Processor[Processor.Length / 2];

    public double BusiestMedian => Busiest[Busiest.Length / 2];
}
