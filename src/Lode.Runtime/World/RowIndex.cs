namespace Lode.Runtime;

/// <summary>
/// The rows of a table by the value of one column: those that surely have it, and those whose value is unknown. In row order. The rows of all values
/// lie in one array, those of one value together, so that many rows are found in few lines of the cache.
/// </summary>
public sealed class RowIndex
{
    /// <summary>Codes are places themselves where there are at most so many for each row.</summary>
    private const int MostCodesPerRow = 4;

    private readonly Dictionary<double, int>? _places;
    private readonly int[] _starts;
    private readonly int[] _rows;
    private readonly int[] _unknown;

    // By the place of each row's value: -1 where it is unknown.
    private RowIndex(ReadOnlySpan<int> placeOfRow, int places, Dictionary<double, int>? placeOfValue)
    {
        _places = placeOfValue;
        _starts = new int[places + 1];
        foreach (var place in placeOfRow)
        {
            _starts[place + 1]++;
        }

        _unknown = new int[_starts[0]];
        _rows = new int[placeOfRow.Length - _unknown.Length];
        _starts[0] = 0;
        for (var place = 1; place <= places; place++)
        {
            _starts[place] += _starts[place - 1];
        }

        var (next, unknown) = (_starts[..^1], 0);
        for (var row = 0; row < placeOfRow.Length; row++)
        {
            if (placeOfRow[row] < 0)
            {
                _unknown[unknown++] = row;
            }
            else
            {
                _rows[next[placeOfRow[row]]++] = row;
            }
        }
    }

    /// <summary>Indexes a column of numbers, codes or booleans (as 0 and 1).</summary>
    public static RowIndex Build(Column column) => column switch
    {
        NumberColumn numbers => OfValues(column.Count, row => numbers.Values[row]),
        CodeColumn codes => OfCodes(codes),
        BooleanColumn booleans => OfValues(column.Count, row => !booleans.IsKnown(row) ? double.NaN : booleans.True[row] ? 1 : 0),
        _ => throw new ArgumentException("Only columns of single values can be indexed.", nameof(column)),
    };

    /// <summary>The rows whose value equals the key.</summary>
    public ReadOnlySpan<int> Equal(double key)
    {
        var (start, count) = Find(key);
        return Equal(start, count);
    }

    /// <summary>The rows whose value is unknown.</summary>
    public ReadOnlySpan<int> Unknown => _unknown;

    /// <summary>Where the rows lie whose value equals the key.</summary>
    internal (int Start, int Count) Find(double key)
    {
        var place = Place(key);
        return (uint)place < (uint)(_starts.Length - 1) ? (_starts[place], _starts[place + 1] - _starts[place]) : (0, 0);
    }

    /// <summary>Rows that were found.</summary>
    internal ReadOnlySpan<int> Equal(int start, int count) => _rows.AsSpan(start, count);

    // What is not whole is no code.
    private int Place(double key) => _places is not null ? _places.GetValueOrDefault(key, -1) : (int)key == key ? (int)key : -1;

    private static RowIndex OfCodes(CodeColumn column)
    {
        var codes = new int[column.Count];
        column.CopyTo(0, codes);
        var greatest = codes.Append(CodeColumn.Unknown).Max();
        return greatest < (long)MostCodesPerRow * codes.Length
            ? new(codes, greatest + 1, null)
            : OfValues(codes.Length, row => codes[row] < 0 ? double.NaN : codes[row]);
    }

    private static RowIndex OfValues(int count, Func<int, double> valueOf)
    {
        var places = new Dictionary<double, int>();
        var placeOfRow = new int[count];
        for (var row = 0; row < count; row++)
        {
            var value = valueOf(row);
            if (double.IsNaN(value))
            {
                placeOfRow[row] = -1;
            }
            else if (!places.TryGetValue(value, out placeOfRow[row]))
            {
                placeOfRow[row] = places[value] = places.Count;
            }
        }

        return new(placeOfRow, places.Count, places);
    }
}
