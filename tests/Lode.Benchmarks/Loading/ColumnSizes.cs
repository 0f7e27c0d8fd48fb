using Lode.Runtime;

namespace Lode.Benchmarks.Loading;

/// <summary>The bytes that the columns of a world hold, without the names of rows and the texts.</summary>
internal static class ColumnSizes
{
    public static long Of(World world) => world.Tables.Sum(t => t.Columns.Sum(Of));

    private static long Of(Column column) => column switch
    {
        NumberColumn numbers => 8L * numbers.Values.Length,
        CodeColumn codes => (long)Width(codes) * codes.Count,
        BooleanColumn booleans => 16L * booleans.Known.Words.Length,
        SetColumn sets => (4L * sets.Offsets.Length) + (8L * sets.Items.Length),
        _ => 0,
    };

    private static int Width(CodeColumn codes) => Enumerable.Range(0, codes.Count).Max(row => codes[row]) switch
    {
        < byte.MaxValue => sizeof(byte),
        < ushort.MaxValue => sizeof(ushort),
        _ => sizeof(int),
    };
}
