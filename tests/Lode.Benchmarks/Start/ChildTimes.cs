using System.Runtime.InteropServices;

namespace Lode.Benchmarks.Start;

/// <summary>The processor time of processes that were started here and have ended; Windows tells it of each process, other systems of all together.</summary>
internal static class ChildTimes
{
    private const int Children = -1;

    /// <summary>Milliseconds so far.</summary>
    public static double Total
    {
        get
        {
            // Two pairs of seconds and microseconds, of the program and of the system for it, stand first.
            var usage = new long[32];
            return GetUsage(Children, usage) == 0 ? ((usage[0] + usage[2]) * 1e3) + ((usage[1] + usage[3]) / 1e3) : double.NaN;
        }
    }

    [DllImport("libc", EntryPoint = "getrusage")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int GetUsage(int who, [In, Out] long[] usage);
}
