namespace Lode.Data;

/// <summary>The line of each row: where rows are one line each, that of the first says all.</summary>
internal sealed class LineList
{
    private readonly List<(int Row, int Line)> _starts = [];
    private int _count;
    private int _next = -1;

    public int this[int row]
    {
        get
        {
            var (low, high) = (0, _starts.Count - 1);
            while (low < high)
            {
                var middle = (low + high + 1) / 2;
                (low, high) = _starts[middle].Row <= row ? (middle, high) : (low, middle - 1);
            }

            var (first, line) = _starts[low];
            return line == 0 ? 0 : line + row - first;
        }
    }

    /// <summary>Adds the lines of rows; 0 where there are none.</summary>
    public void Add(ReadOnlySpan<int> lines)
    {
        foreach (var line in lines)
        {
            if (line != _next)
            {
                _starts.Add((_count, line));
            }

            _next = line == 0 ? 0 : line + 1;
            _count++;
        }
    }
}
