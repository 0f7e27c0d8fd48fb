using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Lode.Runtime.Columns;

/// <summary>
/// How many of a few ascending cuts each number of a chunk is greater than, as a byte: found once by searching all cuts of a column together, it answers
/// every comparison with them, 64 rows at a time.
/// </summary>
internal sealed class Ranks
{
    /// <summary>
    /// As many cuts as a tree of five levels has: one instruction looks up sixteen, which hold all levels above the last, and sixteen are the last.
    /// </summary>
    public const int MostCuts = (1 << Levels) - 1;

    private const int Levels = 5;

    private readonly NumberColumn _column;
    private readonly double[] _cuts;
    private readonly double[] _tree = new double[1 << Levels];
    private AlignedWords _ranks = AlignedWords.Of(Chunks.Rows / sizeof(ulong));
    private bool _keeps;
    private int _start = -1;

    /// <param name="column">The numbers.</param>
    /// <param name="cuts">Ascending and distinct.</param>
    public Ranks(NumberColumn column, double[] cuts)
    {
        (_column, _cuts) = (column, cuts);
        Plant(1, 0);
    }

    /// <summary>Whether this machine has what finds ranks fast.</summary>
    public static bool IsFast => Vector512.IsHardwareAccelerated && Avx512F.IsSupported;

    /// <summary>The least rank of a number greater than a cut; no lower one is.</summary>
    public byte Above(double cut) => (byte)(1 + MostCuts + 1 + Array.BinarySearch(_cuts, cut));

    /// <summary>How many words the ranks of so many rows take.</summary>
    public static int WordCount(int rows) => (rows + Chunks.Rows - 1) / Chunks.Rows * (Chunks.Rows / sizeof(ulong));

    /// <summary>Lets the ranks of all rows stay here.</summary>
    public void KeepIn(AlignedWords words) => (_ranks, _keeps) = (words, true);

    /// <summary>The ranks of a chunk.</summary>
    public unsafe ref byte Of(int start, int count)
    {
        ref var ranks = ref ((byte*)_ranks.First)[_keeps ? start : 0];
        if (_start != start)
        {
            Find(start, count, ref ranks);
            _start = start;
        }

        return ref ranks;
    }

    // The places of a tree in which both below place p are 2p and 2p + 1; what is missing is greater than all numbers.
    private int Plant(int place, int next)
    {
        if (place >= _tree.Length)
        {
            return next;
        }

        next = Plant(2 * place, next);
        _tree[place] = next < _cuts.Length ? _cuts[next] : double.PositiveInfinity;
        return Plant((2 * place) + 1, next + 1);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<long> Below(Vector512<long> place, Vector512<double> x, Vector512<double> low, Vector512<double> high) =>
        Below(place + place, Vector512.GreaterThan(x, Avx512F.PermuteVar8x64x2(low, place, high)));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<long> Below(Vector512<long> left, Vector512<double> isRight) =>
        Vector512.ConditionalSelect(isRight.AsInt64(), left + Vector512<long>.One, left);

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private unsafe void Find(int start, int count, ref byte rank)
    {
        ref var number = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_column.Values), start);
        var (low, high) = (Vector512.LoadUnsafe(ref _tree[0]), Vector512.LoadUnsafe(ref _tree[8]));
        var (lastLow, lastHigh) = (Vector512.LoadUnsafe(ref _tree[16]), Vector512.LoadUnsafe(ref _tree[24]));
        var (root, two) = (Vector512.Create(_tree[1]), Vector512.Create(2L));
        var row = 0;
        for (; row <= count - Vector512<double>.Count; row += Vector512<double>.Count)
        {
            // The same rows of the next chunk.
            Sse.Prefetch1(Unsafe.AsPointer(ref Unsafe.Add(ref number, row + Chunks.Rows)));
            var x = Vector512.LoadUnsafe(ref number, (nuint)row);
            var place = Below(two, Vector512.GreaterThan(x, root));
            place = Below(place, x, low, high);
            place = Below(place, x, low, high);
            place = Below(place, x, low, high);
            // A look-up heeds the lowest four bits alone.
            place = Below(place, x, lastLow, lastHigh);
            Unsafe.WriteUnaligned(ref Unsafe.Add(ref rank, row), Avx512F.ConvertToVector128Byte(place).AsUInt64().ToScalar());
        }

        for (; row < count; row++)
        {
            var place = 1;
            for (var level = 0; level < Levels; level++)
            {
                place = (2 * place) + (Unsafe.Add(ref number, row) > _tree[place] ? 1 : 0);
            }

            Unsafe.Add(ref rank, row) = (byte)place;
        }
    }
}
