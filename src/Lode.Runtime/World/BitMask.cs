using System.Numerics;
using System.Runtime.InteropServices;

namespace Lode.Runtime;

/// <summary>A bit for each row; bits behind the last row are always 0. A view of words that may hold other masks too.</summary>
public sealed class BitMask
{
    /// <summary>The words of a mask are a multiple of this many, so that they can be read and written that many at a time.</summary>
    internal const int Alignment = 8;

    /// <summary>An empty mask.</summary>
    /// <param name="length">Number of rows.</param>
    public BitMask(int length)
        : this(new ulong[PaddedWords(length)], 0, length)
    {
    }

    /// <summary>A view.</summary>
    internal BitMask(ulong[] array, int start, int length) => (Array, Start, Length) = (array, start, length);

    /// <summary>Number of rows.</summary>
    public int Length { get; }

    /// <summary>64 rows a word, the first row in the lowest bit.</summary>
    public Span<ulong> Words => Array.AsSpan(Start, (Length + 63) / 64);

    /// <summary>Where the words lie.</summary>
    internal ulong[] Array { get; }

    /// <summary>The place of the first word.</summary>
    internal int Start { get; }

    /// <summary>The first word, of a view of words that never move.</summary>
    internal unsafe ulong* First => (ulong*)Marshal.UnsafeAddrOfPinnedArrayElement(Array, Start);

    /// <summary>The bit of a row.</summary>
    public bool this[int row]
    {
        get => (Words[row >> 6] >> (row & 63) & 1) != 0;
        set
        {
            var bit = 1UL << (row & 63);
            Words[row >> 6] = value ? Words[row >> 6] | bit : Words[row >> 6] & ~bit;
        }
    }

    /// <summary>A mask with every bit set.</summary>
    public static BitMask Full(int length)
    {
        var mask = new BitMask(length);
        mask.Words.Fill(ulong.MaxValue);
        if ((length & 63) != 0)
        {
            mask.Words[^1] = (1UL << (length & 63)) - 1;
        }

        return mask;
    }

    /// <summary>How many bits are set.</summary>
    public int Count()
    {
        var count = 0;
        foreach (var word in Words)
        {
            count += BitOperations.PopCount(word);
        }

        return count;
    }

    /// <summary>How many words a mask of so many rows takes.</summary>
    internal static int PaddedWords(int length) => ((length + 63) / 64 + Alignment - 1) & -Alignment;
}
