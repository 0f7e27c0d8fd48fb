namespace Lode.Runtime.Scalars;

/// <summary>
/// A set: distinct members as numbers or codes, in order; NaN for an unknown member. Or all rows of a table, which are not written out. The
/// default is the unknown set.
/// </summary>
public readonly struct SetOf : IScalar<SetOf>
{
    private readonly ReadOnlyMemory<double> _items;
    private readonly int _rows;
    private readonly State _state;

    private SetOf(State state, ReadOnlyMemory<double> items, int rows, MissingCells? why) =>
        (_state, _items, _rows, Why) = (state, items, rows, why);

    private enum State : byte
    {
        Unknown,
        Incomplete,
        Complete,
        Rows,
    }

    /// <summary>The cells behind an unknown set, or behind its unknown members.</summary>
    public MissingCells? Why { get; }

    /// <inheritdoc/>
    public bool IsKnown => _state != State.Unknown;

    /// <summary>Whether the set and every member of it are known.</summary>
    public bool IsComplete => _state >= State.Complete;

    /// <summary>Number of members, unknown ones included.</summary>
    public int Length => _state == State.Rows ? _rows : _items.Length;

    /// <summary>A member; NaN where it is unknown.</summary>
    public double this[int index] => _state == State.Rows ? index : _items.Span[index];

    /// <summary>A set of distinct members, and the reason for those that are NaN.</summary>
    public static SetOf Of(ReadOnlyMemory<double> items, MissingCells? why = null)
    {
        foreach (var item in items.Span)
        {
            if (double.IsNaN(item))
            {
                return new(State.Incomplete, items, 0, why);
            }
        }

        return new(State.Complete, items, 0, null);
    }

    /// <summary>All rows of a table.</summary>
    public static SetOf Rows(int count) => new(State.Rows, default, count, null);

    /// <inheritdoc/>
    public static SetOf Unknown(MissingCells? why) => new(State.Unknown, default, 0, why);

    /// <summary>A set of values, of equal ones the first.</summary>
    public static SetOf Of<T>(params ReadOnlySpan<T> values) where T : struct, IItem<T>
    {
        var items = new double[values.Length];
        var seen = new HashSet<double>();
        var (count, why) = (0, (MissingCells?)null);
        foreach (var value in values)
        {
            if (!value.IsKnown)
            {
                items[count++] = double.NaN;
                why = Scalars.Why.Join(why, value.Why);
            }
            else if (seen.Add(value.Item))
            {
                items[count++] = value.Item;
            }
        }

        return Of(items.AsMemory(0, count), why);
    }

    /// <summary>Whether it has this known member.</summary>
    public bool Has(double item)
    {
        if (_state == State.Rows)
        {
            return item < _rows;
        }

        foreach (var member in _items.Span)
        {
            if (member == item)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The members as values of a kind.</summary>
    public ItemsOf<T> As<T>() where T : struct, IItem<T> => new(this);
}

/// <summary>The members of a set as values of a kind.</summary>
/// <typeparam name="T">The kind.</typeparam>
public readonly struct ItemsOf<T>(SetOf set) where T : struct, IItem<T>
{
    /// <summary>Goes through them in order.</summary>
    public Enumerator GetEnumerator() => new(set);

    /// <summary>A place among them.</summary>
    public struct Enumerator
    {
        private readonly SetOf _set;
        private int _index;

        internal Enumerator(SetOf set) => (_set, _index) = (set, -1);

        /// <summary>The member here.</summary>
        public readonly T Current => T.FromItem(_set[_index], _set.Why);

        /// <summary>Goes on.</summary>
        public bool MoveNext() => ++_index < _set.Length;
    }
}
