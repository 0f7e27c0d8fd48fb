using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Lode.Runtime.Columns;

/// <summary>The masks of a chunk that several rules read, each at a number: first the rows that are true, behind them those that are false.</summary>
internal readonly struct MaskBank(int masks)
{
    /// <summary>
    /// How many blocks of rows one chunk has: the code of many rules is larger than the nearest cache, so that each runs over several blocks once
    /// it is there, and few enough that the masks stay near.
    /// </summary>
    public const int Blocks = 4;

    /// <summary>How far behind the words of what is true those of what is false lie.</summary>
    public const int FalseAt = Blocks * OpenMask.Words;

    private readonly AlignedWords _words = AlignedWords.Of(2 * FalseAt * masks);

    // The numbers are the compiler's own, so that their range needs no check at every reading.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ref ulong At(int block, int mask) =>
        ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_words.Array), _words.Start + (2 * FalseAt * mask) + (OpenMask.Words * block));
}
