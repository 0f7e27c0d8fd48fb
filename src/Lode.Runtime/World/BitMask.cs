using System.Numerics;

namespace Lode.Runtime;

/// <summary>A bit for each row; bits behind the last row are always 0.</summary>
public sealed class BitMask
{
    /// <summary>An empty mask.</summary>
    /// <param name="length">Number of rows.</param>
    public BitMask(int length)
    {
        Length = length;
        Words = new ulong[(length + 63) / 64];
    }

    /// <summary>Number of rows.</summary>
    public int Length { get; }

    /// <summary>64 rows a word, the first row in the lowest bit.</summary>
    public ulong[] Words { get; }

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
        mask.Words.AsSpan().Fill(ulong.MaxValue);
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
}
