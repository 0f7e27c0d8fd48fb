using System.Runtime.InteropServices;

namespace Lode.Runtime.Columns;

/// <summary>Words that never move; the first lies where a line of the cache begins, so that no vector of them lies in two.</summary>
internal readonly unsafe struct AlignedWords
{
    private const int LineBytes = 64;

    private AlignedWords(ulong[] array, int start) => (Array, Start) = (array, start);

    /// <summary>Where they lie; they are there as long as somebody holds it.</summary>
    public ulong[] Array { get; }

    /// <summary>The place of the first.</summary>
    public int Start { get; }

    /// <summary>The first.</summary>
    public ulong* First => (ulong*)Marshal.UnsafeAddrOfPinnedArrayElement(Array, Start);

    /// <summary>So many words, not cleared.</summary>
    public static AlignedWords Of(int count)
    {
        var array = GC.AllocateUninitializedArray<ulong>(count + (LineBytes / sizeof(ulong)), pinned: true);
        var offset = (int)(Marshal.UnsafeAddrOfPinnedArrayElement(array, 0) & (LineBytes - 1));
        return new(array, (LineBytes - offset) % LineBytes / sizeof(ulong));
    }
}
