namespace Lode.Runtime;

/// <summary>The rows of a table by the value of one column: those that surely have it, and those whose value is unknown. In row order.</summary>
public sealed class RowIndex
{
    private readonly Dictionary<double, int[]> _rows;
    private readonly int[] _unknown;

    private RowIndex(Dictionary<double, int[]> rows, int[] unknown) => (_rows, _unknown) = (rows, unknown);

    /// <summary>Indexes a column of numbers, codes or booleans (as 0 and 1).</summary>
    public static RowIndex Build(Column column)
    {
        var rows = new Dictionary<double, List<int>>();
        var unknown = new List<int>();
        for (var row = 0; row < column.Count; row++)
        {
            if (!column.IsKnown(row))
            {
                unknown.Add(row);
                continue;
            }

            var key = column switch
            {
                NumberColumn numbers => numbers.Values[row],
                CodeColumn codes => codes[row],
                BooleanColumn booleans => booleans.True[row] ? 1 : 0,
                _ => throw new ArgumentException("Only columns of single values can be indexed.", nameof(column)),
            };
            (rows.TryGetValue(key, out var list) ? list : rows[key] = []).Add(row);
        }

        return new(rows.ToDictionary(p => p.Key, p => p.Value.ToArray()), [.. unknown]);
    }

    /// <summary>The rows whose value equals the key.</summary>
    public ReadOnlySpan<int> Equal(double key) => _rows.TryGetValue(key, out var rows) ? rows : default;

    /// <summary>The rows whose value is unknown.</summary>
    public ReadOnlySpan<int> Unknown => _unknown;
}
