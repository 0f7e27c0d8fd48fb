using System.Collections.Immutable;

namespace Lode.Analysis;

/// <summary>The values of one field that satisfy a comparison.</summary>
internal abstract record Domain
{
    /// <summary>Whether no value lies in both; false where that cannot be told.</summary>
    public abstract bool IsDisjointFrom(Domain other);

    /// <summary>Whether every value of it lies in the other; false where that cannot be told.</summary>
    public abstract bool IsWithin(Domain other);
}

/// <summary>Numbers, or dates as day numbers, between two ends.</summary>
internal sealed record Interval(double Low, bool LowBelongs, double High, bool HighBelongs) : Domain
{
    /// <summary>Whether nothing lies between the ends.</summary>
    public bool IsEmpty => Low > High || (Low == High && !(LowBelongs && HighBelongs));

    /// <inheritdoc/>
    public override bool IsDisjointFrom(Domain other) =>
        other is Interval o && new Interval(
            Math.Max(Low, o.Low), (Low < o.Low || LowBelongs) && (o.Low < Low || o.LowBelongs),
            Math.Min(High, o.High), (High > o.High || HighBelongs) && (o.High > High || o.HighBelongs)).IsEmpty;

    /// <inheritdoc/>
    public override bool IsWithin(Domain other) =>
        other is Interval o
        && (Low > o.Low || (Low == o.Low && (o.LowBelongs || !LowBelongs)))
        && (High < o.High || (High == o.High && (o.HighBelongs || !HighBelongs)));
}

/// <summary>Some values by name, or all but those.</summary>
internal sealed record Values(ImmutableHashSet<string> Names, bool AllBut) : Domain
{
    /// <inheritdoc/>
    public override bool IsDisjointFrom(Domain other) => other is Values o && (AllBut, o.AllBut) switch
    {
        (false, false) => !Names.Overlaps(o.Names),
        (false, true) => Names.IsSubsetOf(o.Names),
        (true, false) => o.Names.IsSubsetOf(Names),
        _ => false,
    };

    /// <inheritdoc/>
    public override bool IsWithin(Domain other) => other is Values o && (AllBut, o.AllBut) switch
    {
        (false, false) => Names.IsSubsetOf(o.Names),
        (false, true) => !Names.Overlaps(o.Names),
        (true, true) => o.Names.IsSubsetOf(Names),
        _ => false,
    };
}
