using System.Globalization;

namespace Lode.Benchmarks.Engine;

/// <summary>What each thread of this process has used of the processor, where the system tells it (Linux).</summary>
internal static class ThreadTimes
{
    private const string Tasks = "/proc/self/task";

    /// <summary>Milliseconds by thread.</summary>
    public static Dictionary<string, double> Now()
    {
        var times = new Dictionary<string, double>();
        foreach (var thread in Directory.Exists(Tasks) ? Directory.GetDirectories(Tasks) : [])
        {
            try
            {
                times[thread] = long.Parse(File.ReadAllText(Path.Combine(thread, "schedstat")).Split(' ')[0], CultureInfo.InvariantCulture) / 1e6;
            }
            catch (IOException)
            {
                // It ended while it was read.
            }
        }

        return times;
    }

    /// <summary>Milliseconds of the thread that used most since then; NaN where that is not told.</summary>
    public static double BusiestSince(Dictionary<string, double> before) =>
        Now().Select(t => t.Value - before.GetValueOrDefault(t.Key)).DefaultIfEmpty(double.NaN).Max();
}
