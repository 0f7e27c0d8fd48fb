namespace Lode.Runtime.Columns;

/// <summary>Makes tests of columns.</summary>
public static class Test
{
    /// <summary>From so many codes on they are looked up rather than compared one by one.</summary>
    private const int Many = 16;

    /// <summary>Whether a number is less than a constant.</summary>
    public static ColumnTest Less(NumberColumn column, NumberVector constant) => new NumberTest<LessComparison>(column, constant.Low[0]);

    /// <summary>Whether a number is not greater than a constant.</summary>
    public static ColumnTest LessOrEqual(NumberColumn column, NumberVector constant) => new NumberTest<LessOrEqualComparison>(column, constant.Low[0]);

    /// <summary>Whether a number is greater than a constant.</summary>
    public static ColumnTest Greater(NumberColumn column, NumberVector constant) => new NumberTest<GreaterComparison>(column, constant.Low[0]);

    /// <summary>Whether a number is not less than a constant.</summary>
    public static ColumnTest GreaterOrEqual(NumberColumn column, NumberVector constant) => new NumberTest<GreaterOrEqualComparison>(column, constant.Low[0]);

    /// <summary>Whether a number is a constant.</summary>
    public static ColumnTest Equal(NumberColumn column, NumberVector constant) => new NumberTest<EqualComparison>(column, constant.Low[0]);

    /// <summary>Whether an enum member, row or text is a constant.</summary>
    public static ColumnTest Equal(CodeColumn column, CodeVector constant) => OneOf(column, [constant.Codes[0]]);

    /// <summary>Whether an enum member, row or text is in a constant set.</summary>
    public static ColumnTest In(CodeColumn column, SetVector set) =>
        OneOf(column, set.IsKnown(0) ? Array.ConvertAll(set[0].ToArray(), i => double.IsNaN(i) ? CodeColumn.Unknown : (int)i) : [CodeColumn.Unknown]);

    /// <summary>Whether a boolean is true.</summary>
    public static ColumnTest True(BooleanColumn column) => new TruthTest(column);

    /// <summary>Whether there is a value.</summary>
    public static ColumnTest Known(Column column) => new KnownTest(column);

    // What is not among the known codes may be the unknown one.
    private static ColumnTest OneOf(CodeColumn column, int[] codes)
    {
        int[] known = [.. codes.Where(c => c >= 0)];
        var isComplete = known.Length == codes.Length;
        return known.Length > Many ? new LookupTest(column, known, isComplete)
            : column.Bytes is { } bytes ? new CodeTest<byte>(column, bytes, [.. known.Where(c => c < byte.MaxValue).Select(c => (byte)c)], isComplete)
            : column.Shorts is { } shorts ? new CodeTest<ushort>(column, shorts, [.. known.Where(c => c < ushort.MaxValue).Select(c => (ushort)c)], isComplete)
            : new CodeTest<int>(column, column.Ints ?? [], known, isComplete);
    }
}
