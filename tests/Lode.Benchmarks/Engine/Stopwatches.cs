using System.Diagnostics;

namespace Lode.Benchmarks.Engine;

/// <summary>Times works by turns, so that what else the machine does falls on all of them.</summary>
internal static class Stopwatches
{
    /// <summary>The milliseconds of each run of each work, ascending; the first round warms up and does not count.</summary>
    public static double[][] ByTurns(int runs, params Action[] works)
    {
        var times = works.Select(_ => new List<double>()).ToArray();
        for (var run = 0; run <= runs; run++)
        {
            for (var work = 0; work < works.Length; work++)
            {
                var start = Stopwatch.GetTimestamp();
                works[work]();
                var elapsed = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
                if (run > 0)
                {
                    times[work].Add(elapsed);
                }
            }
        }

        return [.. times.Select(t => t.Order().ToArray())];
    }

    /// <summary>The median of ascending times.</summary>
    public static double Median(double[] times) => times[times.Length / 2];
}
