using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Lode.Runtime.Columns;

/// <summary>Whether a column of codes has one of a few codes. The code of no value is never among them.</summary>
internal sealed class CodeTest<T>(CodeColumn column, T[] codes, T[] wanted, bool isComplete) : ColumnTest(column, isComplete)
    where T : unmanaged, IBinaryInteger<T>
{
    /// <inheritdoc/>
    internal override Func<int, bool> Cell => row => Array.IndexOf(wanted, codes[row]) >= 0;

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal override void Fill(int start, int count, ref ulong isTrue)
    {
        ref var row = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(codes), start);
        for (; count >= 64; count -= 64)
        {
            var bits = 0UL;
            foreach (var code in wanted)
            {
                bits |= Word(ref row, code);
            }

            isTrue = bits;
            isTrue = ref Unsafe.Add(ref isTrue, 1);
            row = ref Unsafe.Add(ref row, 64);
        }

        if (count > 0)
        {
            isTrue = Rest(ref row, count);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Word(ref T first, T code)
    {
        var bits = 0UL;
        if (Vector512.IsHardwareAccelerated)
        {
            var c = Vector512.Create(code);
            for (var i = 0; i < 64; i += Vector512<T>.Count)
            {
                bits |= Vector512.Equals(Vector512.LoadUnsafe(ref first, (nuint)i), c).ExtractMostSignificantBits() << i;
            }
        }
        else if (Vector256.IsHardwareAccelerated)
        {
            var c = Vector256.Create(code);
            for (var i = 0; i < 64; i += Vector256<T>.Count)
            {
                bits |= (ulong)Vector256.Equals(Vector256.LoadUnsafe(ref first, (nuint)i), c).ExtractMostSignificantBits() << i;
            }
        }
        else if (Vector128.IsHardwareAccelerated)
        {
            var c = Vector128.Create(code);
            for (var i = 0; i < 64; i += Vector128<T>.Count)
            {
                bits |= (ulong)Vector128.Equals(Vector128.LoadUnsafe(ref first, (nuint)i), c).ExtractMostSignificantBits() << i;
            }
        }
        else
        {
            for (var i = 0; i < 64; i++)
            {
                bits |= (Unsafe.Add(ref first, i) == code ? 1UL : 0) << i;
            }
        }

        return bits;
    }

    private ulong Rest(ref T first, int count)
    {
        var bits = 0UL;
        for (var i = 0; i < count; i++)
        {
            bits |= (Array.IndexOf(wanted, Unsafe.Add(ref first, i)) >= 0 ? 1UL : 0) << i;
        }

        return bits;
    }
}
