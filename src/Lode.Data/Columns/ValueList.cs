using Lode.Runtime;

namespace Lode.Data;

/// <summary>The values of a column while they are read. They come and go as doubles, NaN for unknown, and are kept as the column keeps them.</summary>
internal abstract class ValueList
{
    /// <summary>How many there are.</summary>
    public abstract int Count { get; }

    /// <summary>A value.</summary>
    public abstract double this[int row] { get; set; }

    /// <summary>Gives the values of rows that follow each other.</summary>
    public virtual void CopyTo(int start, Span<double> values)
    {
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = this[start + i];
        }
    }

    /// <summary>Makes room, so that a list which ends with so many values was never copied.</summary>
    public abstract void Reserve(int count);

    /// <summary>Adds values.</summary>
    public abstract void Add(ReadOnlySpan<double> values);

    /// <summary>The column; nothing is left here.</summary>
    public abstract Column Take();

    /// <summary>An empty list of the same kind.</summary>
    public abstract ValueList Another();
}

/// <summary>Numbers and days, as they are.</summary>
internal sealed class NumberList : ValueList
{
    private readonly Growing<double> _values = new();

    public override int Count => _values.Count;

    public override double this[int row]
    {
        get => _values[row];
        set => _values[row] = value;
    }

    public override void Reserve(int count) => _values.Reserve(count);

    public override void Add(ReadOnlySpan<double> values) => values.CopyTo(_values.Extend(values.Length));

    public override Column Take() => new NumberColumn(_values.Take());

    public override ValueList Another() => new NumberList();
}

/// <summary>Booleans as 0, 1, and 2 for unknown.</summary>
internal sealed class BooleanList : ValueList
{
    private readonly Growing<byte> _values = new();

    public override int Count => _values.Count;

    public override double this[int row]
    {
        get => _values[row] == 2 ? double.NaN : _values[row];
        set => _values[row] = Stored(value);
    }

    public override void Reserve(int count) => _values.Reserve(count);

    public override void Add(ReadOnlySpan<double> values)
    {
        var stored = _values.Extend(values.Length);
        for (var i = 0; i < values.Length; i++)
        {
            stored[i] = Stored(values[i]);
        }
    }

    public override Column Take()
    {
        var values = _values.Take();
        var (isTrue, isKnown) = (new BitMask(values.Length), new BitMask(values.Length));
        var trueWords = isTrue.Words;
        var knownWords = isKnown.Words;
        for (var row = 0; row < values.Length; row++)
        {
            knownWords[row >> 6] |= (values[row] == 2 ? 0UL : 1) << row;
            trueWords[row >> 6] |= (values[row] == 1 ? 1UL : 0) << row;
        }

        return new BooleanColumn(isTrue, isKnown);
    }

    public override ValueList Another() => new BooleanList();

    private static byte Stored(double value) => double.IsNaN(value) ? (byte)2 : (byte)value;
}
