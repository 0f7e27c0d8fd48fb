namespace Lode;

/// <summary>The rules and data in force when it was taken, for as long as it is held. Dispose it soon: until then they stay in memory.</summary>
/// <typeparam name="T">The type of the judged objects.</typeparam>
public sealed class EngineLease<T> : IDisposable
{
    private readonly Holders _holders;
    private int _disposed;

    internal EngineLease(EngineGeneration<T> generation) => (Engine, Generation, _holders) = (generation.Engine, generation.Number, generation.Holders);

    /// <summary>The engine; not to be used after the lease.</summary>
    public RuleEngine<T> Engine { get; }

    /// <summary>Which it is, counted from 1; each change of rules or data makes the next.</summary>
    public long Generation { get; }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (Interlocked.Exchange(ref _disposed, 1) == 0)
        {
            _holders.Release();
        }
    }
}

/// <summary>An engine that is or was in force; disposed once the host and every lease have let go of it.</summary>
internal sealed class EngineGeneration<T>(RuleEngine<T> engine, long number)
{
    public RuleEngine<T> Engine { get; } = engine;

    public long Number { get; } = number;

    public Holders Holders { get; } = new(engine.Dispose);
}
