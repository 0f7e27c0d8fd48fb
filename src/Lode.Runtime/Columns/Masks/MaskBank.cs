using System.Runtime.CompilerServices;

namespace Lode.Runtime.Columns;

/// <summary>The masks of a chunk that several rules read, each in the slot of its number.</summary>
internal readonly unsafe struct MaskBank
{
    /// <summary>
    /// How many blocks of rows one chunk has: the code of many rules is larger than the nearest cache, so that each runs over several blocks once
    /// it is there, and few enough that the masks stay near.
    /// </summary>
    public const int Blocks = 4;

    /// <summary>Words of a slot.</summary>
    public const int Stride = Blocks * OpenMask.Words;

    private readonly ulong[] _words;
    private readonly ulong* _first;

    /// <param name="masks">Number of slots.</param>
    public MaskBank(int masks)
    {
        var words = AlignedWords.Of(Stride * masks);
        _words = words.Array;
        _first = words.First;
    }

    // The numbers are the compiler's own, so that their range needs no check at every reading. The slot comes last: where several are read,
    // the place of the block is found once.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ref ulong At(int block, int mask) => ref *(_first + (OpenMask.Words * (nint)block) + (Stride * (nint)mask));
}
