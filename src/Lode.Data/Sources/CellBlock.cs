namespace Lode.Data;

/// <summary>
/// Some rows of a source, copied, so that their cells can be read a column at a time, by several threads, while the source reads on.
/// </summary>
/// <param name="columns">How many columns are wanted.</param>
internal sealed class CellBlock(int columns)
{
    /// <summary>The most rows of a block.</summary>
    public const int MostRows = 512;

    private const int MostBytes = 1 << 18;

    private readonly Extent[] _cells = new Extent[columns * MostRows];
    private readonly Dictionary<int, KeptCell>?[] _others = new Dictionary<int, KeptCell>?[columns];
    private readonly int[] _lines = new int[MostRows];
    private readonly Extent[] _records = new Extent[MostRows];
    private readonly List<(int Row, RowFlaw Flaw)> _flaws = [];
    private byte[] _bytes = new byte[MostBytes / 2];
    private int _used;

    /// <summary>How many columns are wanted.</summary>
    public int Columns { get; } = columns;

    /// <summary>How many rows there are.</summary>
    public int Rows { get; private set; }

    /// <summary>Whether the source has no more.</summary>
    public bool IsLast { get; private set; }

    /// <summary>Why the source has no more, where it broke.</summary>
    public SourceException? Failure { get; private set; }

    /// <summary>The rows that are wrong as a whole.</summary>
    public IReadOnlyList<(int Row, RowFlaw Flaw)> Flaws => _flaws;

    /// <summary>The line where each row starts; 0 where the format has none.</summary>
    public ReadOnlySpan<int> Lines => _lines.AsSpan(0, Rows);

    /// <summary>Reads rows until the block is full or the source has ended; what was here is gone.</summary>
    public void Fill(RowReader rows)
    {
        (Rows, _used, IsLast, Failure) = (0, 0, false, null);
        _flaws.Clear();
        Array.Clear(_others);
        try
        {
            while (Rows < MostRows && _used < MostBytes && !IsLast)
            {
                IsLast = !rows.Read();
                if (!IsLast)
                {
                    rows.CopyTo(this);
                }
            }
        }
        catch (SourceException problem)
        {
            (IsLast, Failure) = (true, problem);
        }
    }

    /// <summary>Copies bytes of the row that is being added, and says where to.</summary>
    public int Copy(ReadOnlySpan<byte> bytes)
    {
        if (_bytes.Length - _used < bytes.Length)
        {
            Array.Resize(ref _bytes, Math.Max(_bytes.Length * 2, _used + bytes.Length));
        }

        var start = _used;
        bytes.CopyTo(_bytes.AsSpan(start));
        _used += bytes.Length;
        return start;
    }

    /// <summary>Sets a cell of the row that is being added to bytes that were copied.</summary>
    public void Set(int column, int start, int length) => _cells[(column * MostRows) + Rows] = new(start, length);

    /// <summary>Sets a cell of the row that is being added.</summary>
    public void Set(int column, in Cell cell)
    {
        Set(column, Copy(cell.Utf8), cell.Utf8.Length);
        if (cell.Items is not null || cell.Flaw != CellFlaw.None)
        {
            (_others[column] ??= []).Add(Rows, new([], cell.Items, cell.Flaw));
        }
    }

    /// <summary>Ends the row, all of whose cells have been set.</summary>
    /// <param name="line">Where it starts.</param>
    /// <param name="flaw">What is wrong with it as a whole.</param>
    /// <param name="start">Where its text was copied to.</param>
    /// <param name="length">How long that is; 0 where the format has none.</param>
    public void End(int line, RowFlaw? flaw, int start = 0, int length = 0)
    {
        _lines[Rows] = line;
        _records[Rows] = new(start, length);
        if (flaw is not null)
        {
            _flaws.Add((Rows, flaw));
        }

        Rows++;
    }

    /// <summary>The text of a row as it stands in the file; empty where the format has none.</summary>
    public ReadOnlySpan<byte> Record(int row) => _records[row].Of(_bytes);

    /// <summary>The cells of a wanted column.</summary>
    public BlockColumn Column(int wanted) => new(_bytes, _cells.AsSpan(wanted * MostRows, Rows), _others[wanted]);
}

/// <summary>A part of bytes.</summary>
internal readonly record struct Extent(int Start, int Length)
{
    public ReadOnlySpan<byte> Of(ReadOnlySpan<byte> bytes) => bytes.Slice(Start, Length);
}
