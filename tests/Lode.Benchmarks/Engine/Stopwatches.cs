using System.Diagnostics;

namespace Lode.Benchmarks.Engine;

/// <summary>Times works by turns, so that what else the machine does falls on all of them.</summary>
internal static class Stopwatches
{
    /// <summary>The milliseconds of each run of each work; the first round warms up and does not count.</summary>
    public static Times[] ByTurns(int runs, params Action[] works)
    {
        var (wall, processor) = (works.Select(_ => new List<double>()).ToArray(), works.Select(_ => new List<double>()).ToArray());
        for (var run = 0; run <= runs; run++)
        {
            for (var work = 0; work < works.Length; work++)
            {
                var (start, used) = (Stopwatch.GetTimestamp(), Environment.CpuUsage.TotalTime);
                works[work]();
                if (run > 0)
                {
                    wall[work].Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
                    processor[work].Add((Environment.CpuUsage.TotalTime - used).TotalMilliseconds);
                }
            }
        }

        return [.. wall.Zip(processor, (w, p) => new Times([.. w.Order()], [.. p.Order()]))];
    }
}

/// <summary>Ascending times of one work: on the wall, and of the processor, which what else the machine does falls on less.</summary>
internal sealed record Times(double[] Wall, double[] Processor)
{
    public double WallMedian => Wall[Wall.Length / 2];

    public double ProcessorMedian => Processor[Processor.Length / 2];
}
