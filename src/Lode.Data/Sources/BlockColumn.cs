namespace Lode.Data;

/// <summary>The cells of one column of a block.</summary>
internal readonly ref struct BlockColumn(ReadOnlySpan<byte> bytes, ReadOnlySpan<Extent> cells, Dictionary<int, KeptCell>? others)
{
    private readonly ReadOnlySpan<byte> _bytes = bytes;
    private readonly ReadOnlySpan<Extent> _cells = cells;
    private readonly Dictionary<int, KeptCell>? _others = others;

    /// <summary>How many there are.</summary>
    public int Count => _cells.Length;

    /// <summary>Whether all of them are texts or empty.</summary>
    public bool AreTexts => _others is null;

    /// <summary>The text of a cell, trimmed.</summary>
    public ReadOnlySpan<byte> this[int row] => Utf8Space.Trim(_cells[row].Of(_bytes));

    /// <summary>A cell.</summary>
    public Cell Cell(int row) => _others is not null && _others.TryGetValue(row, out var other) ? new(this[row], other.Items, other.Flaw) : new(this[row]);

    /// <summary>The same column where the cells of some rows are empty.</summary>
    public BlockColumn Without(IEnumerable<int> rows)
    {
        var (cells, others) = (_cells.ToArray(), _others is null ? null : new Dictionary<int, KeptCell>(_others));
        foreach (var row in rows)
        {
            cells[row] = default;
            others?.Remove(row);
        }

        return new(_bytes, cells, others);
    }
}
