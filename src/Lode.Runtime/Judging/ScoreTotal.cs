namespace Lode;

/// <summary>A score: what fired so far, and what it can still become.</summary>
/// <param name="Sum">The sum of the known amounts that fired.</param>
/// <param name="Low">The least it can be; null where nothing bounds it.</param>
/// <param name="High">The greatest it can be; null where nothing bounds it.</param>
public sealed record ScoreTotal(double Sum, double? Low, double? High)
{
    /// <summary>Whether nothing can still change it.</summary>
    public bool IsExact => Low == Sum && High == Sum;
}
