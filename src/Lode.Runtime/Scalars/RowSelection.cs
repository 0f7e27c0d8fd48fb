namespace Lode.Runtime.Scalars;

/// <summary>
/// Rows of a table in their order: all of them, or those that an index leaves. What is left out surely differs in one field, so a condition that
/// asks for its equality is false there; rows whose field is unknown stay.
/// </summary>
public readonly ref struct RowSelection
{
    private readonly World _world;
    private readonly int _table;
    private readonly ReadOnlySpan<int> _equal;
    private readonly ReadOnlySpan<int> _unknown;
    private readonly bool _isNarrowed;

    internal RowSelection(World world, int table) => (_world, _table) = (world, table);

    private RowSelection(World world, int table, ReadOnlySpan<int> equal, ReadOnlySpan<int> unknown)
        : this(world, table)
    {
        _equal = equal;
        _unknown = unknown;
        _isNarrowed = true;
    }

    /// <summary>At most so many rows are left.</summary>
    public int Count => _isNarrowed ? _equal.Length + _unknown.Length : _world.Tables[_table].RowCount;

    /// <summary>Leaves the rows whose field may equal the value, where that leaves fewer; an unknown value leaves all.</summary>
    public RowSelection With<T>(int field, T value) where T : struct, IItem<T>
    {
        if (!value.IsKnown)
        {
            return this;
        }

        var index = _world.Index(_table, field);
        var narrowed = new RowSelection(_world, _table, index.Equal(value.Item), index.Unknown);
        return narrowed.Count < Count ? narrowed : this;
    }

    /// <summary>Goes through them in order.</summary>
    public Enumerator GetEnumerator() => _isNarrowed ? new(_equal, _unknown) : new(Count);

    /// <summary>A place among the rows.</summary>
    public ref struct Enumerator
    {
        private readonly ReadOnlySpan<int> _equal;
        private readonly ReadOnlySpan<int> _unknown;
        private readonly int _count;
        private int _next;
        private int _nextUnknown;
        private int _row;

        internal Enumerator(int count) => _count = count;

        internal Enumerator(ReadOnlySpan<int> equal, ReadOnlySpan<int> unknown)
        {
            _equal = equal;
            _unknown = unknown;
            _count = -1;
        }

        /// <summary>The row here.</summary>
        public readonly Code Current => Code.Of(_row);

        /// <summary>Goes on.</summary>
        public bool MoveNext()
        {
            if (_count >= 0)
            {
                _row = _next++;
                return _row < _count;
            }

            if (_next == _equal.Length && _nextUnknown == _unknown.Length)
            {
                return false;
            }

            _row = _nextUnknown == _unknown.Length || (_next < _equal.Length && _equal[_next] < _unknown[_nextUnknown])
                ? _equal[_next++]
                : _unknown[_nextUnknown++];
            return true;
        }
    }
}
