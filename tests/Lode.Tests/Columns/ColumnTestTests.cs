using Lode.Runtime;
using Lode.Runtime.Columns;

namespace Lode.Tests.Columns;

/// <summary>Every test of a column against the plain meaning of its comparison, at every border of words and with every unknown.</summary>
[Trait("At", "EveryWidth")]
public class ColumnTestTests
{
    private static readonly double[] Cells = [double.NaN, 0, -0.0, 1, 1.5, -3, 2, double.MaxValue, double.Epsilon, 7];

    public static TheoryData<int> Counts => [1, 2, 7, 8, 9, 15, 16, 31, 32, 33, 63, 64, 65, 127, 128, 129, 447, 448, 511, 512];

    [Theory]
    [MemberData(nameof(Counts))]
    public void Numbers_compare_as_written(int count)
    {
        foreach (var constant in Cells)
        {
            Check(count, Test.Less, constant, (x, c) => x < c);
            Check(count, Test.LessOrEqual, constant, (x, c) => x <= c);
            Check(count, Test.Greater, constant, (x, c) => x > c);
            Check(count, Test.GreaterOrEqual, constant, (x, c) => x >= c);
            Check(count, Test.Equal, constant, (x, c) => x == c);
        }
    }

    [Theory]
    [MemberData(nameof(Counts))]
    public void Codes_of_every_size_are_found(int count)
    {
        foreach (var greatest in new[] { 3, 254, 255, 300, 65_534, 65_535, 100_000 })
        {
            var codes = Enumerable.Range(0, 512 + count).Select(i => i % 5 == 3 ? CodeColumn.Unknown : i % 3 == 0 ? greatest : i % 4).ToArray();
            var column = new CodeColumn(codes);
            foreach (var wanted in new int[][] { [greatest], [2], [greatest, 1], [-1], [-1, 2], [greatest + 1], [], [.. Enumerable.Range(0, 40)], [-1, .. Enumerable.Range(1, 40)] })
            {
                var set = new SetVector([0, wanted.Length], [.. wanted.Select(w => w < 0 ? double.NaN : w)], [1], 0, 0, isBroadcast: true);
                Check(Test.In(column, set), codes, count, c => c < 0 ? null : wanted.Contains(c) ? true : wanted.Contains(-1) ? null : false);
            }

            Check(Test.Known(column), codes, count, c => c >= 0);
            Check(Test.Equal(column, new CodeVector([greatest], 0, 1, isBroadcast: true)), codes, count, c => c < 0 ? null : c == greatest);
        }
    }

    [Theory]
    [MemberData(nameof(Counts))]
    public void Booleans_are_what_they_are(int count)
    {
        var (isTrue, known) = (new BitMask(512 + count), new BitMask(512 + count));
        bool?[] cells = [.. Enumerable.Range(0, 512 + count).Select(i => i % 7 == 0 ? (bool?)null : i % 3 == 0)];
        for (var row = 0; row < cells.Length; row++)
        {
            (isTrue[row], known[row]) = (cells[row] == true, cells[row] is not null);
        }

        Check(Test.True(new(isTrue, known)), cells, count, c => c);
        Check(Test.Known(new BooleanColumn(isTrue, known)), cells, count, c => c is not null);
    }

    private static void Check(int count, Func<NumberColumn, NumberVector, ColumnTest> test, double constant, Func<double, double, bool> meaning)
    {
        var cells = Enumerable.Range(0, 512 + count).Select(i => Cells[(i * 7) % Cells.Length]).ToArray();
        Check(
            test(new NumberColumn(cells), new NumberVector([constant], 1, isBroadcast: true)), cells, count,
            x => double.IsNaN(x) || double.IsNaN(constant) ? null : meaning(x, constant));
    }

    // The second chunk, which is not whole.
    private static void Check<T>(ColumnTest test, T[] cells, int count, Func<T, bool?> meaning)
    {
        var words = new ulong[2 * MaskBank.FalseAt];
        test.Answer(512, count, ref words[0], asksFalse: true);
        for (var i = 0; i < count; i++)
        {
            bool? answer = (words[i / 64] >> i & 1) != 0 ? true : (words[MaskBank.FalseAt + (i / 64)] >> i & 1) != 0 ? false : null;
            Assert.True(answer == meaning(cells[512 + i]), $"{test.GetType().Name} on {cells[512 + i]} at {i} of {count}: {answer}");
        }
    }
}
