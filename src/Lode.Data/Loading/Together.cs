namespace Lode.Data;

/// <summary>Jobs that do not depend on each other, on all processors.</summary>
internal static class Together
{
    private const int MostThreads = 8;

    /// <summary>Does jobs 0 to <paramref name="count"/> - 1; each is begun once the one before has been. What one throws is thrown when none runs any more.</summary>
    public static void Do(int count, Action<int> job)
    {
        var begun = 0;
        void Work()
        {
            while (Interlocked.Increment(ref begun) - 1 is var next && next < count)
            {
                job(next);
            }
        }

        var helpers = Enumerable.Range(1, Math.Min(Math.Min(Environment.ProcessorCount, MostThreads), count) - 1).Select(_ => Task.Run(Work)).ToArray();
        try
        {
            Work();
        }
        finally
        {
            Task.WhenAll(helpers).GetAwaiter().GetResult();
        }
    }
}
