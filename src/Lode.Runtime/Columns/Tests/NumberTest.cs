using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Lode.Runtime.Columns;

/// <summary>A column of numbers compared with a number.</summary>
internal abstract class NumberTest(NumberColumn column, double constant) : ColumnTest(column, !double.IsNaN(constant))
{
    /// <summary>The column.</summary>
    public NumberColumn Numbers { get; } = column;

    /// <summary>The number.</summary>
    protected double Constant { get; } = constant;

    /// <summary>The numbers for which it is true; null where that cannot be said so.</summary>
    internal abstract Bounds? Bounds { get; }
}

/// <summary>A column of numbers compared with a number. A comparison with NaN is false, so that what is unknown is not true.</summary>
internal sealed class NumberTest<T>(NumberColumn column, double constant) : NumberTest(column, constant)
    where T : INumberComparison
{
    /// <inheritdoc/>
    internal override Bounds? Bounds => double.IsFinite(Constant) ? T.Bounds(Constant) : null;

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal override void Fill(int start, int count, ref ulong isTrue)
    {
        ref var row = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(Numbers.Values), start);
        for (; count >= 64; count -= 64)
        {
            isTrue = Word(ref row, Constant);
            isTrue = ref Unsafe.Add(ref isTrue, 1);
            row = ref Unsafe.Add(ref row, 64);
        }

        if (count > 0)
        {
            isTrue = Rest(ref row, count, Constant);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Word(ref double first, double constant)
    {
        if (Vector512.IsHardwareAccelerated)
        {
            var c = Vector512.Create(constant);
            return Bits512(ref first, 0, c) | Bits512(ref first, 8, c) | Bits512(ref first, 16, c) | Bits512(ref first, 24, c)
                | Bits512(ref first, 32, c) | Bits512(ref first, 40, c) | Bits512(ref first, 48, c) | Bits512(ref first, 56, c);
        }

        if (Vector256.IsHardwareAccelerated)
        {
            var c = Vector256.Create(constant);
            var bits = 0UL;
            for (var i = 0; i < 64; i += 16)
            {
                bits |= Bits256(ref first, i, c) | Bits256(ref first, i + 4, c) | Bits256(ref first, i + 8, c) | Bits256(ref first, i + 12, c);
            }

            return bits;
        }

        if (Vector128.IsHardwareAccelerated)
        {
            var c = Vector128.Create(constant);
            var bits = 0UL;
            for (var i = 0; i < 64; i += 8)
            {
                bits |= Bits128(ref first, i, c) | Bits128(ref first, i + 2, c) | Bits128(ref first, i + 4, c) | Bits128(ref first, i + 6, c);
            }

            return bits;
        }

        return Rest(ref first, 64, constant);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Bits512(ref double first, int at, Vector512<double> constant) =>
        T.Test(Vector512.LoadUnsafe(ref first, (nuint)at), constant).ExtractMostSignificantBits() << at;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Bits256(ref double first, int at, Vector256<double> constant) =>
        (ulong)T.Test(Vector256.LoadUnsafe(ref first, (nuint)at), constant).ExtractMostSignificantBits() << at;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Bits128(ref double first, int at, Vector128<double> constant) =>
        (ulong)T.Test(Vector128.LoadUnsafe(ref first, (nuint)at), constant).ExtractMostSignificantBits() << at;

    private static ulong Rest(ref double first, int count, double constant)
    {
        var bits = 0UL;
        for (var i = 0; i < count; i++)
        {
            bits |= (T.Test(Unsafe.Add(ref first, i), constant) ? 1UL : 0) << i;
        }

        return bits;
    }
}
