namespace Lode.Runtime;

/// <summary>Columns of some rows of two columns.</summary>
internal static class ColumnRows
{
    /// <summary>The rows of these numbers, those of the second column counted on from the end of the first.</summary>
    public static Column Take(Column first, Column second, IReadOnlyList<int> rows)
    {
        (Column Column, int Row) At(int row) => row < first.Count ? (first, row) : (second, row - first.Count);
        return first switch
        {
            NumberColumn => new NumberColumn([.. rows.Select(At).Select(a => ((NumberColumn)a.Column).Values[a.Row])]),
            CodeColumn => new CodeColumn([.. rows.Select(At).Select(a => ((CodeColumn)a.Column)[a.Row])]),
            BooleanColumn => new BooleanColumn(Mask(rows, row => At(row) is var a && ((BooleanColumn)a.Column).True[a.Row]), Known(rows, At)),
            _ => Sets([.. rows.Select(At).Select(a => ((SetColumn)a.Column)[a.Row].ToArray())], Known(rows, At)),
        };
    }

    private static SetColumn Sets(double[][] sets, BitMask known)
    {
        var offsets = new int[sets.Length + 1];
        for (var i = 0; i < sets.Length; i++)
        {
            offsets[i + 1] = offsets[i] + sets[i].Length;
        }

        return new(offsets, [.. sets.SelectMany(s => s)], known);
    }

    private static BitMask Known(IReadOnlyList<int> rows, Func<int, (Column Column, int Row)> at) => Mask(rows, row => at(row) is var a && a.Column.IsKnown(a.Row));

    private static BitMask Mask(IReadOnlyList<int> rows, Func<int, bool> isSet)
    {
        var mask = new BitMask(rows.Count);
        for (var i = 0; i < rows.Count; i++)
        {
            mask[i] = isSet(rows[i]);
        }

        return mask;
    }
}
