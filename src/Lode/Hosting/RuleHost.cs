using System.Collections.Immutable;
using System.Diagnostics;
using System.Runtime.CompilerServices;
using Lode.Interpreter;

namespace Lode;

/// <summary>
/// Keeps rules in force while they change. A new set is compiled beside the old one and takes its place at once, or is refused; callers at work go on
/// with the set that they began with, which is unloaded when the last of them is done. Safe for concurrent use.
/// </summary>
/// <typeparam name="T">The type of the judged objects.</typeparam>
public sealed class RuleHost<T> : IDisposable
{
    private readonly Func<RuleSet> _source;
    private readonly string? _folder;
    private readonly RuleHostOptions _options;
    private readonly Lock _changing = new();
    private readonly CancellationTokenSource _ended = new();
    private EngineGeneration<T>? _current;
    private ReferenceData _data;
    private bool _watching;
    private long _number;

    /// <summary>A host of the rules in a folder; none are in force before the first <see cref="Reload"/>.</summary>
    public RuleHost(string folder, RuleHostOptions? options = null)
        : this(() => RuleSet.Load(folder, options?.Rules), options) => _folder = folder;

    /// <summary>A host of rules from elsewhere, read again at each <see cref="Reload"/>.</summary>
    public RuleHost(Func<RuleSet> source, RuleHostOptions? options = null)
    {
        (_source, _options) = (source, options ?? new());
        _data = _options.Engine.Data;
    }

    /// <summary>Told of each attempt to put rules in force, refused ones too, on the thread that made it.</summary>
    public event EventHandler<ReloadResult>? Reloaded;

    /// <summary>The generation in force, counted from 1; 0 before the first.</summary>
    public long Generation => Volatile.Read(ref _current)?.Number ?? 0;

    /// <summary>How the last attempt ended; null before the first.</summary>
    public ReloadResult? LastReload { get; private set; }

    /// <summary>Reads and compiles the rules anew and puts them in force, or tells why it does not; then what was in force stays.</summary>
    public ReloadResult Reload(CancellationToken cancellation = default)
    {
        ReloadResult result;
        lock (_changing)
        {
            ObjectDisposedException.ThrowIf(_ended.IsCancellationRequested, this);
            using var activity = LodeTelemetry.Activities.StartActivity("lode.reload");
            LastReload = result = Try(Stopwatch.StartNew(), cancellation);
            activity?.SetTag(LodeTelemetry.Outcome, LodeTelemetry.OutcomeOf(result)).SetStatus(result.Accepted ? ActivityStatusCode.Ok : ActivityStatusCode.Error);
        }

        LodeTelemetry.Count(result);
        Reloaded?.Invoke(this, result);
        return result;
    }

    /// <summary>Puts other reference data in force; the rules stay as they are compiled. Later sets get these data too.</summary>
    /// <exception cref="MappingException">The data do not fit the rules in force; then nothing changes.</exception>
    /// <exception cref="RuleSetException">They do not load.</exception>
    public void Replace(ReferenceData data)
    {
        lock (_changing)
        {
            ObjectDisposedException.ThrowIf(_ended.IsCancellationRequested, this);
            if (_current is { } current)
            {
                PutInForce(current.Engine.With(data));
            }

            _data = data;
        }
    }

    /// <summary>What is in force now, held until the lease is disposed: for several judgements that must agree.</summary>
    /// <exception cref="InvalidOperationException">No rules are in force yet.</exception>
    public EngineLease<T> Lease()
    {
        while (Volatile.Read(ref _current) is { } current)
        {
            // It fails where the generation went out of force, and its last caller left, since it was read.
            if (current.Holders.TryHold())
            {
                return new(current);
            }
        }

        ObjectDisposedException.ThrowIf(_ended.IsCancellationRequested, this);
        throw new InvalidOperationException("No rules are in force yet.");
    }

    /// <summary>Judges one object by the rules in force.</summary>
    /// <inheritdoc cref="RuleEngine{T}.Judge(T, JudgeOptions?, CancellationToken)"/>
    public Judgement Judge(T subject, JudgeOptions? options = null, CancellationToken cancellation = default)
    {
        using var lease = Lease();
        return lease.Engine.Judge(subject, options, cancellation);
    }

    /// <summary>Judges objects as the rows of one table, all by the rules in force as the call begins.</summary>
    /// <inheritdoc cref="RuleEngine{T}.Judge(IEnumerable{T}, JudgeOptions?, CancellationToken)"/>
    public ImmutableArray<Judgement> Judge(IEnumerable<T> subjects, JudgeOptions? options = null, CancellationToken cancellation = default)
    {
        using var lease = Lease();
        return lease.Engine.Judge(subjects, options, cancellation);
    }

    /// <summary>Judges objects as they come, each by the rules in force at that moment.</summary>
    public async IAsyncEnumerable<Judgement> JudgeAsync(
        IAsyncEnumerable<T> subjects, JudgeOptions? options = null, [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        await foreach (var subject in subjects.WithCancellation(cancellation).ConfigureAwait(false))
        {
            yield return Judge(subject, options, cancellation);
        }
    }

    /// <summary>Why a rule in force says what it says of an object.</summary>
    /// <inheritdoc cref="RuleEngine{T}.Explain(string, T, JudgeOptions?, CancellationToken)"/>
    public Explanation Explain(string rule, T subject, JudgeOptions? options = null, CancellationToken cancellation = default)
    {
        using var lease = Lease();
        return lease.Engine.Explain(rule, subject, options, cancellation);
    }

    /// <summary>Reloads whenever a file of the folder changes, on a thread of its own, until the host is disposed.</summary>
    /// <exception cref="InvalidOperationException">The rules lie in no folder.</exception>
    public void Watch()
    {
        var folder = _folder ?? throw new InvalidOperationException("These rules lie in no folder that could be watched; call Reload when they change.");
        lock (_changing)
        {
            ObjectDisposedException.ThrowIf(_ended.IsCancellationRequested, this);
            if (!_watching)
            {
                _watching = true;
                var watcher = new PackWatcher(folder);
                new Thread(() => Follow(watcher)) { IsBackground = true, Name = "Lode watches rules" }.Start();
            }
        }
    }

    /// <summary>Ends the watching and lets go of the rules; leases that are held stay good.</summary>
    public void Dispose()
    {
        lock (_changing)
        {
            _ended.Cancel();
            Interlocked.Exchange(ref _current, null)?.Holders.Release();
        }
    }

    private ReloadResult Try(Stopwatch watch, CancellationToken cancellation)
    {
        RuleEngine<T>? engine = null;
        try
        {
            var options = _options.Engine with { Data = _data };
            var rules = _source();
            cancellation.ThrowIfCancellationRequested();
            engine = rules.Compile<T>(options);
            if (_options.RunTests)
            {
                OwnTests.Run(engine, options, cancellation);
            }

            PutInForce(engine);
            return new(_number, [], rules.Findings, watch.Elapsed);
        }
        catch (Exception problem) when (!cancellation.IsCancellationRequested)
        {
            // Whatever is wrong with a new set, a service goes on with the old one.
            engine?.Dispose();
            return Refusal.Of(problem, Generation, watch.Elapsed);
        }
        catch (OperationCanceledException)
        {
            engine?.Dispose();
            throw;
        }
    }

    private void PutInForce(RuleEngine<T> engine) =>
        Interlocked.Exchange(ref _current, new(engine, ++_number))?.Holders.Release();

    private void Follow(PackWatcher watcher)
    {
        using (watcher)
        {
            while (watcher.Wait(_options.Settling, _ended.Token))
            {
                try
                {
                    Reload();
                }
                catch (ObjectDisposedException)
                {
                    return;
                }
            }
        }
    }
}
