namespace Lode.Runtime.Columns;

/// <summary>Fields of rows: columns viewed where the rows lie one behind the other, else gathered. A field of an unknown row is unknown.</summary>
public static class Fields
{
    /// <summary>Numbers, percents, money and dates.</summary>
    public static NumberVector Of(Frame frame, NumberColumn column, CodeVector rows) => Of(frame, column.Values, column.Values, rows);

    /// <summary>Enum members, references and texts.</summary>
    public static CodeVector Of(Frame frame, CodeColumn column, CodeVector rows)
    {
        var codes = rows.Codes;
        if (rows.IsSequence)
        {
            return Of(frame, column, codes[0], codes.Length, rows.IsBroadcast);
        }

        var result = frame.Scratch.Codes(codes.Length);
        for (var i = 0; i < codes.Length; i++)
        {
            result[i] = codes[i] < 0 ? CodeColumn.Unknown : column[codes[i]];
        }

        return new(result, 0, codes.Length, rows.IsBroadcast);
    }

    private static CodeVector Of(Frame frame, CodeColumn column, int start, int count, bool isBroadcast)
    {
        if (column.Ints is { } ints)
        {
            return new(ints, start, count, isBroadcast);
        }

        var result = frame.Scratch.Codes(count);
        column.CopyTo(start, result.AsSpan(0, count));
        return new(result, 0, count, isBroadcast);
    }

    /// <summary>Booleans.</summary>
    public static BooleanVector Of(Frame frame, BooleanColumn column, CodeVector rows)
    {
        var codes = rows.Codes;
        if (!rows.IsSequence || rows.IsBroadcast)
        {
            return Masks.Ask(frame, rows.IsBroadcast, new BooleanAt(column, rows));
        }

        var (start, count) = (codes[0], codes.Length);
        var words = Masks.WordCount(count);
        return (start & 63) == 0 && ((count & 63) == 0 || start + count == column.Count)
            && column.True.Start == column.Known.Start
            ? new(column.True.Array, column.Known.Array, column.True.Start + (start >> 6), words, isBroadcast: false)
            : new(
                Masks.Slice(frame.Scratch, column.True.Words, start, count), Masks.Slice(frame.Scratch, column.Known.Words, start, count),
                0, words, isBroadcast: false);
    }

    /// <summary>Sets.</summary>
    public static SetVector Of(Frame frame, SetColumn column, CodeVector rows)
    {
        var codes = rows.Codes;
        return rows.IsSequence
            ? new(column.Offsets, column.Items, column.Known.Array, codes[0], (64 * column.Known.Start) + codes[0], rows.IsBroadcast)
            : SetWriter.Copy(frame, new(column.Offsets, column.Items, column.Known.Array, 0, 64 * column.Known.Start, isBroadcast: false), codes, rows.IsBroadcast);
    }

    /// <summary>Ranges by row.</summary>
    internal static NumberVector Of(Frame frame, double[] low, double[] high, CodeVector rows)
    {
        var codes = rows.Codes;
        return rows.IsSequence
            ? new(low, high, codes[0], codes.Length, rows.IsBroadcast)
            : Gather.At(frame, new(low, high, 0, low.Length, isBroadcast: false), codes, rows.IsBroadcast);
    }

    private readonly ref struct BooleanAt(BooleanColumn column, CodeVector rows) : ITest
    {
        private readonly BooleanColumn _column = column;
        private readonly ReadOnlySpan<int> _rows = rows.Codes;

        public Kleene At(int position)
        {
            var row = _rows[position];
            return row < 0 ? Kleene.Unknown : Kleenes.Of(_column.True[row], _column.Known[row] && !_column.True[row]);
        }
    }
}
