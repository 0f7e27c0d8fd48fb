namespace Lode.Runtime;

/// <summary>The values of one field for all rows of a table. Immutable once filled.</summary>
public abstract class Column
{
    /// <summary>Number of rows.</summary>
    public abstract int Count { get; }

    /// <summary>Whether the row has a value.</summary>
    public abstract bool IsKnown(int row);
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
}

/// <summary>Enum members as ordinals, references as row numbers, texts as codes of the world's <see cref="TextPool"/>. -1 is unknown.</summary>
public sealed class CodeColumn(int[] codes) : Column
{
    /// <summary>The code of no value.</summary>
    public const int Unknown = -1;

    /// <summary>One code for each row.</summary>
    public int[] Codes { get; } = codes;

    /// <inheritdoc/>
    public override int Count => Codes.Length;

    /// <inheritdoc/>
    public override bool IsKnown(int row) => Codes[row] >= 0;
}

/// <summary>Booleans as two masks; a row in neither is unknown.</summary>
public sealed class BooleanColumn(BitMask isTrue, BitMask isKnown) : Column
{
    /// <summary>The rows that are true; a subset of <see cref="Known"/>.</summary>
    public BitMask True { get; } = isTrue;

    /// <summary>The rows that have a value.</summary>
    public BitMask Known { get; } = isKnown;

    /// <inheritdoc/>
    public override int Count => Known.Length;

    /// <inheritdoc/>
    public override bool IsKnown(int row) => Known[row];
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
}
