using System.Diagnostics;

namespace Lode.Benchmarks.SideBySide;

/// <summary>One way to judge the rules of a workload.</summary>
internal abstract class Contender(string name) : IDisposable
{
    public string Name { get; } = name;

    /// <summary>Million rules times rows that it judges in a second, roughly; decides how many rows it is given. Null where it takes all.</summary>
    public double? Speed { get; init; }

    /// <summary>Fewest rows that tell its speed, where it prepares something for every round.</summary>
    public int LeastRows { get; init; } = 16;

    /// <summary>Makes the rules, and so many rows from the first, ready to be judged.</summary>
    public abstract Cost Load(int rows);

    /// <summary>Judges them several times.</summary>
    public abstract Cost Judge(int times);

    /// <summary>On how many of the first rows each rule fired the last time; of fewer rows than were loaded only Lode tells. Null where nothing was judged.</summary>
    public abstract IReadOnlyList<int>? Counts(int rows);

    /// <summary>How many rows it is given.</summary>
    public int RowsFor(int rules, int rows, double seconds)
    {
        if (Speed is not { } speed)
        {
            return rows;
        }

        var most = Math.Max(LeastRows, speed * 1e6 * seconds / rules);
        return Math.Min(rows, 1 << (int)Math.Log2(most));
    }

    public abstract void Dispose();

    /// <summary>What a work in this process costs.</summary>
    protected static Cost Measure(Action work)
    {
        var (start, used) = (Stopwatch.GetTimestamp(), Environment.CpuUsage.TotalTime);
        work();
        return new(Stopwatch.GetElapsedTime(start).TotalMilliseconds, (Environment.CpuUsage.TotalTime - used).TotalMilliseconds);
    }
}

/// <summary>Milliseconds on the wall, and of the processor: what else the machine does falls on the second less.</summary>
internal readonly record struct Cost(double Wall, double Processor);
