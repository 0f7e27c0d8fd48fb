using Lode.Runtime;

namespace Lode.Tests.Runtime;

/// <summary>Rows by the value of a column, whatever its kind and however far its values lie apart.</summary>
public class RowIndexTests
{
    private const int Far = 1_000_000;

    private static readonly BitMask IsTrue = Mask(0, 3);
    private static readonly BitMask IsKnown = Mask(0, 2, 3);

    public static TheoryData<Column, double, int[]> Keys => new()
    {
        { new CodeColumn([2, -1, 0, 2]), 2, [0, 3] },
        { new CodeColumn([2, -1, 0, 2]), 0, [2] },
        { new CodeColumn([2, -1, 0, 2]), 1, [] },
        { new CodeColumn([2, -1, 0, 2]), 3, [] },
        { new CodeColumn([2, -1, 0, 2]), -1, [] },
        { new CodeColumn([2, -1, 0, 2]), 0.5, [] },
        { new CodeColumn([2, -1, 0, 2]), double.NaN, [] },
        { new CodeColumn([2, -1, 0, 2]), double.PositiveInfinity, [] },
        { new CodeColumn([Far, -1, 0, Far]), Far, [0, 3] },
        { new CodeColumn([Far, -1, 0, Far]), 0, [2] },
        { new CodeColumn([Far, -1, 0, Far]), 1, [] },
        { new NumberColumn([0.5, double.NaN, -0.0, 0.5]), 0.5, [0, 3] },
        { new NumberColumn([0.5, double.NaN, -0.0, 0.5]), 0, [2] },
        { new NumberColumn([0.5, double.NaN, -0.0, 0.5]), 1, [] },
        { new NumberColumn([0.5, double.NaN, -0.0, 0.5]), double.NaN, [] },
        { new BooleanColumn(IsTrue, IsKnown), 1, [0, 3] },
        { new BooleanColumn(IsTrue, IsKnown), 0, [2] },
    };

    [Theory]
    [MemberData(nameof(Keys))]
    public void Rows_of_a_value_and_of_none_are_found_in_their_order(Column column, double key, int[] rows)
    {
        var index = RowIndex.Build(column);

        Assert.Equal(rows, index.Equal(key).ToArray());
        Assert.Equal([1], index.Unknown.ToArray());
    }

    [Fact]
    public void A_table_without_rows_has_none_of_any_value()
    {
        Assert.Empty(RowIndex.Build(new CodeColumn([])).Equal(0).ToArray());
        Assert.Empty(RowIndex.Build(new NumberColumn([])).Equal(0).ToArray());
    }

    private static BitMask Mask(params int[] rows)
    {
        var mask = new BitMask(4);
        foreach (var row in rows)
        {
            mask[row] = true;
        }

        return mask;
    }
}
