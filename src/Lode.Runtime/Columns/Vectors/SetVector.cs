namespace Lode.Runtime.Columns;

/// <summary>
/// A set at each position of a frame. Members are distinct, as doubles: numbers, day numbers, codes, 0 and 1 for booleans; NaN is an unknown
/// member. A set that is unknown has no members. A view.
/// </summary>
public readonly struct SetVector
{
    private readonly int[] _offsets;
    private readonly double[] _items;
    private readonly ulong[] _known;
    private readonly int _start;
    private readonly int _knownStart;
    private readonly bool _isAllRows;

    /// <summary>A view of sets.</summary>
    /// <param name="offsets">Where each set's members begin; one more than positions.</param>
    /// <param name="items">The members of all sets.</param>
    /// <param name="known">The positions that have a set.</param>
    /// <param name="start">Where the first position lies in the offsets.</param>
    /// <param name="knownStart">Where the first position lies in the mask, in bits.</param>
    /// <param name="isBroadcast">Whether the one set stands for every position.</param>
    /// <param name="isAllRows">Whether each set is that of all rows of a table, so that every row is a member.</param>
    public SetVector(int[] offsets, double[] items, ulong[] known, int start, int knownStart, bool isBroadcast, bool isAllRows = false) =>
        (_offsets, _items, _known, _start, _knownStart, IsBroadcast, _isAllRows) =
        (offsets, items, known, start, knownStart, isBroadcast, isAllRows);

    /// <summary>Whether one set stands for every position.</summary>
    public bool IsBroadcast { get; }

    /// <summary>What a position is masked with to find its value: 0 in a broadcast.</summary>
    internal int Step => IsBroadcast ? 0 : -1;

    /// <summary>The members at a position.</summary>
    internal ReadOnlySpan<double> this[int position]
    {
        get
        {
            var at = _start + (position & Step);
            return new(_items, _offsets[at], _offsets[at + 1] - _offsets[at]);
        }
    }

    /// <summary>Whether there is a set at a position.</summary>
    internal bool IsKnown(int position)
    {
        var bit = _knownStart + (position & Step);
        return ((_known[bit >> 6] >> bit) & 1) != 0;
    }

    /// <summary>Number of members at a position.</summary>
    internal int Count(int position)
    {
        var at = _start + (position & Step);
        return _offsets[at + 1] - _offsets[at];
    }

    /// <summary>One position of it, for all positions of another frame.</summary>
    internal SetVector Broadcast(int position) =>
        new(_offsets, _items, _known, _start + (position & Step), _knownStart + (position & Step), isBroadcast: true, _isAllRows);

    /// <summary>Whether the set at a position has a known member. NaN, an unknown member, is never found.</summary>
    internal bool Has(int position, double item) =>
        _isAllRows ? item < Count(position) : !double.IsNaN(item) && this[position].Contains(item);

    /// <summary>Whether there is a set at a position, of which every member is known.</summary>
    internal bool IsComplete(int position) => IsKnown(position) && (_isAllRows || !HasUnknownMember(position));

    /// <summary>Whether a member of the set at a position is unknown.</summary>
    internal bool HasUnknownMember(int position)
    {
        foreach (var item in this[position])
        {
            if (double.IsNaN(item))
            {
                return true;
            }
        }

        return false;
    }
}
