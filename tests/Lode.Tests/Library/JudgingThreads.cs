using System.Collections.Concurrent;
using System.Globalization;
using Lode.Runtime;

namespace Lode.Tests.Library;

/// <summary>Threads that judge by a host for as long as it is asked of them, and check that each answer is wholly of one writing of the rules.</summary>
internal sealed class JudgingThreads
{
    private readonly RuleHost<Cargo> _host;
    private readonly Thread[] _threads;
    private volatile bool _paused;
    private volatile bool _stopped;
    private int _judging;
    private long _asked;
    private long _answered;

    public JudgingThreads(RuleHost<Cargo> host, int count)
    {
        _host = host;
        _threads = [.. Enumerable.Range(0, count).Select(_ => new Thread(Judge) { IsBackground = true })];
    }

    public ConcurrentQueue<string> Faults { get; } = [];

    public long Asked => Interlocked.Read(ref _asked);

    public long Answered => Interlocked.Read(ref _answered);

    public void Start() => Array.ForEach(_threads, thread => thread.Start());

    public void Stop()
    {
        _stopped = true;
        Array.ForEach(_threads, thread => thread.Join());
    }

    /// <summary>Does something while no thread judges, so that none holds a generation.</summary>
    public T Meanwhile<T>(Func<T> work)
    {
        _paused = true;
        Interlocked.MemoryBarrier();
        SpinWait.SpinUntil(() => Volatile.Read(ref _judging) == 0);
        try
        {
            return work();
        }
        finally
        {
            _paused = false;
        }
    }

    /// <summary>Returns once judgements were asked for and given that did not begin before.</summary>
    public void AwaitProgress()
    {
        var enough = Asked + (2 * _threads.Length);
        while (Answered < enough && Faults.IsEmpty)
        {
            Thread.Yield();
        }
    }

    private void Judge()
    {
        while (!_stopped && Faults.IsEmpty)
        {
            Interlocked.Increment(ref _judging);
            if (_paused)
            {
                Interlocked.Decrement(ref _judging);
                Thread.Sleep(1);
                continue;
            }

            Interlocked.Increment(ref _asked);
            try
            {
                using var lease = _host.Lease();
                Check(lease.Generation, lease.Engine.Judge(HostedPack.Heavy));
                Check(lease.Generation, lease.Engine.Judge(HostedPack.Heavy with { Id = "b", Tonnes = lease.Generation }), clear: true);
                Check(null, _host.Judge(HostedPack.Heavy));
                Interlocked.Increment(ref _answered);
            }
            catch (Exception problem)
            {
                Faults.Enqueue(problem.ToString());
            }
            finally
            {
                Interlocked.Decrement(ref _judging);
            }
        }
    }

    private void Check(long? generation, Judgement judgement, bool clear = false)
    {
        var expected = clear ? Verdict.Clear : Verdict.Fires;
        var number = generation ?? (long)judgement.Score.Sum;
        var text = number.ToString(CultureInfo.InvariantCulture);
        if (judgement.Verdicts.Length != 2 || judgement.Verdicts.Any(v => v.Verdict != expected)
            || judgement.Flags.Any(f => f.Message != text) || (!clear && (judgement.Flags.Length != 2 || (long)judgement.Score.Sum != number)))
        {
            Faults.Enqueue($"generation {text}: {judgement} {string.Join(' ', judgement.Verdicts)} {string.Join(' ', judgement.Flags)}");
        }
    }
}
