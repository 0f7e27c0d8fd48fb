namespace Lode.Runtime;

/// <summary>Columns of values that are all doubles: numbers and day numbers as they are, everything else as codes; NaN is unknown.</summary>
internal static class CellColumns
{
    /// <summary>A column of single values.</summary>
    public static Column Of(ValueShape type, double[] values) => type.Kind switch
    {
        CellKind.Number or CellKind.Date => new NumberColumn(values),
        CellKind.Boolean => Truths(values),
        _ => new CodeColumn(Array.ConvertAll(values, v => double.IsNaN(v) ? CodeColumn.Unknown : (int)v)),
    };

    /// <summary>A column of sets: the members of each row; null where its set is unknown.</summary>
    public static SetColumn Sets(IReadOnlyList<IReadOnlyList<double>?> sets)
    {
        var (offsets, items, known) = (new int[sets.Count + 1], new List<double>(), new BitMask(sets.Count));
        for (var i = 0; i < sets.Count; i++)
        {
            known[i] = sets[i] is not null;
            items.AddRange(sets[i] ?? []);
            offsets[i + 1] = items.Count;
        }

        return new(offsets, [.. items], known);
    }

    /// <summary>A column of rows that have no value.</summary>
    public static Column Unknown(ValueShape type, int rows)
    {
        if (type.IsSet)
        {
            return new SetColumn(new int[rows + 1], [], new(rows));
        }

        var values = new double[rows];
        Array.Fill(values, double.NaN);
        return Of(type, values);
    }

    private static BooleanColumn Truths(double[] values)
    {
        var (isTrue, isKnown) = (new BitMask(values.Length), new BitMask(values.Length));
        for (var i = 0; i < values.Length; i++)
        {
            (isTrue[i], isKnown[i]) = (values[i] == 1, !double.IsNaN(values[i]));
        }

        return new(isTrue, isKnown);
    }
}
