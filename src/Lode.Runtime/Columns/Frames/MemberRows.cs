namespace Lode.Runtime.Columns;

/// <summary>The rows of a table that may belong at each position: all, or by the index that leaves the fewest.</summary>
internal sealed class MemberRows
{
    private const int All = -1;

    private readonly List<(RowIndex Index, NumberVector Keys)> _narrowings = [];
    private int[] _choices = [];
    private int _rowCount;
    private int _position;
    private int _equalTaken;

    /// <summary>Whether an index serves.</summary>
    public bool IsNarrow => _narrowings.Count > 0;

    /// <summary>Begins with all rows.</summary>
    public void Begin(int rowCount, int[] choices)
    {
        (_rowCount, _choices, _position) = (rowCount, choices, -1);
        _narrowings.Clear();
    }

    /// <summary>Adds an index and the value that its column must equal at each position.</summary>
    public void Narrow(RowIndex index, NumberVector keys) => _narrowings.Add((index, keys));

    /// <summary>Chooses an index for each position and counts its rows.</summary>
    public long Count(Span<int> counts)
    {
        var total = 0L;
        for (var position = 0; position < counts.Length; position++)
        {
            counts[position] = _rowCount;
            _choices[position] = All;
            for (var i = 0; i < _narrowings.Count; i++)
            {
                var key = Key(i, position);
                if (double.IsNaN(key))
                {
                    continue;
                }

                var rows = _narrowings[i].Index.Equal(key).Length + _narrowings[i].Index.Unknown.Length;
                if (rows < counts[position])
                {
                    (counts[position], _choices[position]) = (rows, i);
                }
            }

            total += counts[position];
        }

        return total;
    }

    /// <summary>Copies rows of a position, in the order of the table; calls for one position follow each other.</summary>
    public void Copy(int position, int offset, Span<int> target)
    {
        if (_choices[position] == All)
        {
            for (var i = 0; i < target.Length; i++)
            {
                target[i] = offset + i;
            }

            return;
        }

        if (position != _position || offset == 0)
        {
            (_position, _equalTaken) = (position, 0);
        }

        var index = _narrowings[_choices[position]].Index;
        Merge(index.Equal(Key(_choices[position], position)), index.Unknown, offset, target);
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

    // A range is no key: which rows equal it is open.
    private double Key(int narrowing, int position)
    {
        var keys = _narrowings[narrowing].Keys;
        var at = position & keys.Step;
        return keys.Low[at] == keys.High[at] ? keys.Low[at] : double.NaN;
    }
}
