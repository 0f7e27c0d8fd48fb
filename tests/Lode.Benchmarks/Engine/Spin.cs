namespace Lode.Benchmarks.Engine;

/// <summary>Work that asks nothing of memory: what a second core gains is what it can gain here.</summary>
internal static class Spin
{
    private const long Steps = 100_000_000;

    /// <summary>The same work in all, shared among threads.</summary>
    public static void Of(int threads) => Parallel.For(0, threads, new() { MaxDegreeOfParallelism = threads }, thread =>
    {
        var state = (ulong)thread + 1;
        for (var step = 0L; step < Steps / threads; step++)
        {
            state ^= state << 13;
            state ^= state >> 7;
            state ^= state << 17;
        }

        GC.KeepAlive(state);
    });
}
