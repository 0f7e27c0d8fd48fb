namespace Lode.Runtime.Columns;

/// <summary>
/// A number or day number at each position of a frame. NaN is unknown. Where the ends differ the value is known only to lie between them; an
/// infinite end is no end. A view: the memory belongs to a column or to a <see cref="Scratch"/>.
/// </summary>
public readonly struct NumberVector
{
    private readonly double[] _low;
    private readonly double[] _high;
    private readonly int _start;
    private readonly int _count;

    /// <summary>A view of ranges.</summary>
    /// <param name="low">The lower ends.</param>
    /// <param name="high">The upper ends; the same array where every value is exact or unknown.</param>
    /// <param name="start">Where the first position lies in the arrays.</param>
    /// <param name="count">Number of positions; 1 for a broadcast.</param>
    /// <param name="isBroadcast">Whether the one value stands for every position.</param>
    public NumberVector(double[] low, double[] high, int start, int count, bool isBroadcast) =>
        (_low, _high, _start, _count, IsBroadcast) = (low, high, start, count, isBroadcast);

    /// <summary>A view of exact or unknown values from the start of an array.</summary>
    public NumberVector(double[] values, int count, bool isBroadcast)
        : this(values, values, 0, count, isBroadcast)
    {
    }

    /// <summary>Whether one value stands for every position.</summary>
    public bool IsBroadcast { get; }

    /// <summary>Whether no value is a range, known without looking.</summary>
    public bool IsExact => ReferenceEquals(_low, _high);

    /// <summary>The lower ends.</summary>
    public ReadOnlySpan<double> Low => new(_low, _start, _count);

    /// <summary>The upper ends.</summary>
    public ReadOnlySpan<double> High => new(_high, _start, _count);

    /// <summary>What a position is masked with to find its value: 0 in a broadcast.</summary>
    internal int Step => IsBroadcast ? 0 : -1;

    /// <summary>One position of it, for all positions of another frame.</summary>
    internal NumberVector Broadcast(int position) => new(_low, _high, _start + (position & Step), 1, isBroadcast: true);
}
