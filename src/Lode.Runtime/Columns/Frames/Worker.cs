namespace Lode.Runtime.Columns;

/// <summary>What one thread needs to work on frames.</summary>
public sealed class Worker(World world, CancellationToken cancellation)
{
    /// <summary>The data.</summary>
    public World World { get; } = world;

    /// <summary>Its working memory.</summary>
    public Scratch Scratch { get; } = new();

    /// <summary>Asks it to stop.</summary>
    public CancellationToken Cancellation { get; } = cancellation;

    /// <summary>Positions that aggregates ranged over so far: the measure of their work, for tests.</summary>
    public long PositionsExpanded { get; internal set; }
}
