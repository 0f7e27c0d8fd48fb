using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Lode.Runtime.Columns;

/// <summary>The masks of a chunk that several rules read, each at a number: which rows are true, which are false.</summary>
internal sealed class MaskBank(int masks)
{
    private const int WordsOfMask = OpenMask.Words;

    private readonly AlignedWords _true = AlignedWords.Of(WordsOfMask * masks);
    private readonly AlignedWords _false = AlignedWords.Of(WordsOfMask * masks);

    /// <summary>The first word of the rows that are true.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ref ulong True(int mask) => ref At(_true, mask);

    /// <summary>The first word of the rows that are false.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ref ulong False(int mask) => ref At(_false, mask);

    // The numbers are the compiler's own, so that their range needs no check at every reading.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ref ulong At(AlignedWords words, int mask) =>
        ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(words.Array), words.Start + (WordsOfMask * mask));
}
