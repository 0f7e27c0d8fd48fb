namespace Lode.Runtime;

/// <summary>The values of one field for all rows of a table. Immutable once filled.</summary>
public abstract class Column
{
    private readonly Lazy<BitMask?> _holes;

    /// <summary>A column.</summary>
    protected Column() => _holes = new(Holes);

    /// <summary>Number of rows.</summary>
    public abstract int Count { get; }

    /// <summary>The rows that have a value; null where all have one. Found out when first asked for.</summary>
    internal BitMask? KnownRows => _holes.Value;

    /// <summary>Whether the row has a value.</summary>
    public abstract bool IsKnown(int row);

    /// <summary>Bytes of one row's value; what takes less than one counts as one.</summary>
    internal virtual int BytesPerRow => sizeof(double);

    /// <summary>Sets the bits of the rows that have a value.</summary>
    private protected abstract void MarkKnown(Span<ulong> words);

    private BitMask? Holes()
    {
        var known = new BitMask(Count);
        MarkKnown(known.Words);
        return known.Count() == Count ? null : known;
    }
}

/// <summary>Numbers, percents (0.85) and money as doubles; dates as day numbers (<see cref="DateOnly.DayNumber"/>). NaN is unknown.</summary>
public sealed class NumberColumn(double[] values) : Column
{
    /// <summary>One value for each row; NaN is unknown; never infinite.</summary>
    public double[] Values { get; } = values;

    /// <inheritdoc/>
    public override int Count => Values.Length;

    /// <inheritdoc/>
    public override bool IsKnown(int row) => !double.IsNaN(Values[row]);

    private protected override void MarkKnown(Span<ulong> words)
    {
        for (var row = 0; row < Values.Length; row++)
        {
            words[row >> 6] |= (double.IsNaN(Values[row]) ? 0UL : 1) << row;
        }
    }
}

/// <summary>Booleans as two masks; a row in neither is unknown.</summary>
public sealed class BooleanColumn(BitMask isTrue, BitMask isKnown) : Column
{
    /// <summary>The rows that are true; a subset of <see cref="Known"/>.</summary>
    public BitMask True { get; } = isTrue;

    /// <summary>The rows that have a value.</summary>
    public BitMask Known { get; } = isKnown;

    /// <inheritdoc/>
    internal override int BytesPerRow => 1;

    /// <inheritdoc/>
    public override int Count => Known.Length;

    /// <inheritdoc/>
    public override bool IsKnown(int row) => Known[row];

    private protected override void MarkKnown(Span<ulong> words) => Known.Words.CopyTo(words);
}

/// <summary>
/// Sets: the members of row r are <c>Items[Offsets[r] .. Offsets[r + 1]]</c>, distinct, in the order of the cell. A member is a number or day
/// number, or a code (enum, row, text; 0 and 1 for booleans) as a double. NaN is an unknown member.
/// </summary>
public sealed class SetColumn(int[] offsets, double[] items, BitMask isKnown) : Column
{
    /// <summary>Where each row's members begin; one more than rows.</summary>
    public int[] Offsets { get; } = offsets;

    /// <summary>The members of all rows.</summary>
    public double[] Items { get; } = items;

    /// <summary>The rows that have a set, be it empty.</summary>
    public BitMask Known { get; } = isKnown;

    /// <summary>The members of a row; empty where the set is unknown.</summary>
    public ReadOnlySpan<double> this[int row] => Items.AsSpan(Offsets[row]..Offsets[row + 1]);

    /// <inheritdoc/>
    public override int Count => Known.Length;

    /// <inheritdoc/>
    public override bool IsKnown(int row) => Known[row];

    private protected override void MarkKnown(Span<ulong> words) => Known.Words.CopyTo(words);
}
