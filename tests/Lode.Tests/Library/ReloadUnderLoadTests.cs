using System.Globalization;
using System.Runtime.CompilerServices;
using Xunit.Abstractions;

namespace Lode.Tests.Library;

/// <summary>Memory can be measured only while nothing else runs in the process.</summary>
[CollectionDefinition(nameof(ReloadUnderLoadTests), DisableParallelization = true)]
public static class AloneInTheProcess;

/// <summary>
/// Rules are reloaded while threads judge. <c>LODE_RELOADS</c> says how often; thirty times where it says nothing.
/// </summary>
[Collection(nameof(ReloadUnderLoadTests))]
public class ReloadUnderLoadTests(ITestOutputHelper output)
{
    private const int Callers = 3;
    private const int Settled = 10;
    private const long MostGrowth = 10 << 20;

    private static readonly int Reloads =
        Environment.GetEnvironmentVariable("LODE_RELOADS") is { Length: > 0 } times ? int.Parse(times, CultureInfo.InvariantCulture) : 30;

    [Fact]
    public void No_verdict_is_lost_or_mixed_no_generation_stays_and_memory_is_flat()
    {
        using var pack = new HostedPack();
        using var host = pack.Host();
        var generations = new List<WeakReference>();
        var callers = new JudgingThreads(host, Callers);
        Reload(pack, host, 1, generations);
        callers.Start();
        var early = 0L;
        for (var number = 2; number <= Reloads; number++)
        {
            Reload(pack, host, number, generations);
            callers.AwaitProgress();
            if (number == Settled)
            {
                early = callers.Meanwhile(Memory);
            }
        }

        var late = callers.Meanwhile(Memory);
        callers.Stop();
        Assert.Empty(callers.Faults);
        Assert.Equal(callers.Asked, callers.Answered);
        host.Dispose();
        Assert.Equal(0, Alive(generations));
        Assert.Equal(Reloads, generations.Count);
        Assert.True(late - early < MostGrowth, $"Memory grew from {early} to {late} bytes between reload {Settled} and {Reloads}.");
        output.WriteLine($"{Reloads} reloads, {callers.Answered} judgements by {Callers} threads, {early >> 10} KiB after {Settled}, {late >> 10} KiB at the end");
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void Reload(HostedPack pack, RuleHost<Cargo> host, int number, List<WeakReference> generations)
    {
        pack.Write(number);
        var result = host.Reload();
        Assert.True(result.Accepted, string.Join('\n', result.Reasons));
        using var lease = host.Lease();
        generations.Add(new(lease.Engine.CodeForTests));
    }

    private static int Alive(List<WeakReference> generations)
    {
        for (var round = 0; round < 20 && generations.Exists(g => g.IsAlive); round++)
        {
            Memory();
        }

        return generations.Count(g => g.IsAlive);
    }

    private static long Memory()
    {
        for (var round = 0; round < 3; round++)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
        }

        return GC.GetTotalMemory(forceFullCollection: true);
    }
}
