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
    public void Numbers_that_many_compare_say_the_same_together(int count)
    {
        (Func<NumberColumn, NumberVector, ColumnTest> Test, Func<double, double, bool> Meaning)[] comparisons =
        [
            (Test.Less, (x, c) => x < c), (Test.LessOrEqual, (x, c) => x <= c), (Test.Greater, (x, c) => x > c),
            (Test.GreaterOrEqual, (x, c) => x >= c), (Test.Equal, (x, c) => x == c),
        ];
        foreach (var step in new[] { 1, 3 })
        {
            var constants = Cells.Concat(Enumerable.Range(0, 90).Select(i => (i * step / 10.0) - 3)).ToList();
            var cells = Enumerable.Range(0, 512 + count).Select(i => i % 3 == 0 ? Cells[i % Cells.Length] : (i * 7 % 90 / 10.0) - 3.5).ToArray();
            var column = new NumberColumn(cells);
            var asked = comparisons.SelectMany(c => constants.Select(constant => (c.Meaning, Constant: constant, Test: c.Test(column, new([constant], 1, isBroadcast: true))))).ToList();
            var tests = asked.Select((a, i) => new AskedTest(a.Test, i, -1)).ToList();
            Ranking.Apply(tests);
            foreach (var ((meaning, constant, _), test) in asked.Zip(tests))
            {
                Check(test.Test, cells, count, x => double.IsNaN(x) || double.IsNaN(constant) ? null : meaning(x, constant));
            }
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
        var (isTrue, holes) = (new ulong[MaskBank.Stride], new ulong[MaskBank.Stride]);
        test.Fill(512, count, ref isTrue[0]);
        if (test.Known is not null)
        {
            test.FillHoles(512, count, ref holes[0]);
        }

        for (var i = 0; i < count; i++)
        {
            bool? answer = (isTrue[i / 64] >> i & 1) != 0 ? true : (holes[i / 64] >> i & 1) != 0 ? null : false;
            Assert.True(answer == meaning(cells[512 + i]), $"{test.GetType().Name} on {cells[512 + i]} at {i} of {count}: {answer}");
        }
    }
}
