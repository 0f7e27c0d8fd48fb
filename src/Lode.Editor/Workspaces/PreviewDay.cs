using Lode.Semantics;

namespace Lode.Editor;

/// <summary>The day for which verdicts are shown.</summary>
/// <param name="Date">The day.</param>
/// <param name="IsChosen">Whether somebody chose it: then it counts for packs too that name one themselves.</param>
public readonly record struct PreviewDay(DateOnly Date, bool IsChosen = false)
{
    /// <summary>A day that nobody chose, the system's date say.</summary>
    public static implicit operator PreviewDay(DateOnly date) => FromDateOnly(date);

    /// <summary>A day that nobody chose.</summary>
    public static PreviewDay FromDateOnly(DateOnly date) => new(date);

    /// <summary>The day of a pack.</summary>
    public DateOnly Of(Pack pack) => IsChosen ? Date : pack.Today ?? Date;
}
