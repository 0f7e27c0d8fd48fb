namespace Lode.Runtime.Columns;

/// <summary>The rows of a table that may belong at each position: all, or by the index that leaves the fewest.</summary>
internal sealed class MemberRows
{
    private const int All = -1;

    private readonly List<(RowIndex Index, NumberVector Keys)> _narrowings = [];
    private int[] _choices = [];
    private int[] _starts = [];
    private int _rowCount;
    private int _position;
    private int _equalTaken;

    /// <summary>Whether an index serves.</summary>
    public bool IsNarrow => _narrowings.Count > 0;

    /// <summary>Begins with all rows.</summary>
    /// <param name="rowCount">Rows of the table.</param>
    /// <param name="choices">Room for the index that each position chooses.</param>
    /// <param name="starts">Room for where its rows lie in that index.</param>
    public void Begin(int rowCount, int[] choices, int[] starts)
    {
        (_rowCount, _choices, _starts, _position) = (rowCount, choices, starts, -1);
        _narrowings.Clear();
    }

    /// <summary>Adds an index and the value that its column must equal at each position.</summary>
    public void Narrow(RowIndex index, NumberVector keys) => _narrowings.Add((index, keys));

    /// <summary>Chooses an index for each position and counts its rows.</summary>
    public long Count(Span<int> counts)
    {
        counts.Fill(_rowCount);
        _choices.AsSpan(0, counts.Length).Fill(All);
        for (var i = 0; i < _narrowings.Count; i++)
        {
            var (index, keys) = _narrowings[i];
            Choose(i, index, keys, counts);
        }

        var total = 0L;
        foreach (var count in counts)
        {
            total += count;
        }

        return total;
    }

    /// <summary>Copies rows of a position, in the order of the table; calls for one position follow each other.</summary>
    /// <param name="position">The position.</param>
    /// <param name="count">How many rows it has, as counted.</param>
    /// <param name="offset">How many of them were copied.</param>
    /// <param name="target">Where the next ones go.</param>
    public void Copy(int position, int count, int offset, Span<int> target)
    {
        if (_choices[position] == All)
        {
            for (var i = 0; i < target.Length; i++)
            {
                target[i] = offset + i;
            }

            return;
        }

        var index = _narrowings[_choices[position]].Index;
        var unknown = index.Unknown;
        var equal = index.Equal(_starts[position], count - unknown.Length);
        if (unknown.IsEmpty)
        {
            equal.Slice(offset, target.Length).CopyTo(target);
            return;
        }

        if (position != _position || offset == 0)
        {
            (_position, _equalTaken) = (position, 0);
        }

        Merge(equal, unknown, offset, target);
    }

    // A range is no key: which rows equal it is open.
    private void Choose(int narrowing, RowIndex index, NumberVector keys, Span<int> counts)
    {
        ReadOnlySpan<double> low = keys.Low, high = keys.High;
        var (step, unknown) = (keys.Step, index.Unknown.Length);
        for (var position = 0; position < counts.Length; position++)
        {
            var key = low[position & step];
            if (key != high[position & step])
            {
                continue;
            }

            var (start, equal) = index.Find(key);
            if (equal + unknown < counts[position])
            {
                (counts[position], _choices[position], _starts[position]) = (equal + unknown, narrowing, start);
            }
        }
    }

    private void Merge(ReadOnlySpan<int> equal, ReadOnlySpan<int> unknown, int offset, Span<int> target)
    {
        for (var i = 0; i < target.Length; i++)
        {
            var unknownTaken = offset + i - _equalTaken;
            target[i] = _equalTaken < equal.Length && (unknownTaken == unknown.Length || equal[_equalTaken] < unknown[unknownTaken])
                ? equal[_equalTaken++]
                : unknown[unknownTaken];
        }
    }
}
