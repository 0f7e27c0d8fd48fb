using System.Buffers.Binary;

namespace Lode.Runtime;

/// <summary>A text by its bytes: up to 15 of them as they are, so that most texts are compared without being looked at again; of longer ones a hash.</summary>
/// <param name="Low">The first eight bytes.</param>
/// <param name="High">The others and, on top, how many they are.</param>
internal readonly record struct Utf8Key(ulong Low, ulong High)
{
    private const int MostWhole = 15;
    private const ulong Long = 255UL << 56;

    // As .NET's own hash codes, another in each process: who writes the data must not know which texts collide. No number depends on it.
    private static readonly ulong Seed = ((ulong)(uint)"low".GetHashCode(StringComparison.Ordinal) << 32) | (uint)"high".GetHashCode(StringComparison.Ordinal) | 1;

    /// <summary>Whether equal keys are equal texts.</summary>
    public bool IsWhole => High < Long;

    public int Hash => (int)(Mix(Low ^ Seed, High ^ 0x9E37_79B9_7F4A_7C15) >> 7);

    public static Utf8Key Of(ReadOnlySpan<byte> text)
    {
        var length = text.Length;
        if (length > MostWhole)
        {
            return Hashed(text);
        }

        var top = (ulong)length << 56;
        return length switch
        {
            > 8 => new(BinaryPrimitives.ReadUInt64LittleEndian(text), top | (BinaryPrimitives.ReadUInt64LittleEndian(text[(length - 8)..]) >> (8 * (16 - length)))),
            8 => new(BinaryPrimitives.ReadUInt64LittleEndian(text), top),
            >= 4 => new(BinaryPrimitives.ReadUInt32LittleEndian(text) | ((ulong)BinaryPrimitives.ReadUInt32LittleEndian(text[(length - 4)..]) << (8 * (length - 4))), top),
            > 0 => new(text[0] | ((ulong)text[length / 2] << (8 * (length / 2))) | ((ulong)text[length - 1] << (8 * (length - 1))), top),
            _ => new(0, 0),
        };
    }

    private static Utf8Key Hashed(ReadOnlySpan<byte> text)
    {
        var (low, high) = (Seed + (ulong)text.Length, Seed);
        for (; text.Length > 16; text = text[16..])
        {
            low = Mix(BinaryPrimitives.ReadUInt64LittleEndian(text) ^ low, BinaryPrimitives.ReadUInt64LittleEndian(text[8..]) ^ high);
            high += low;
        }

        Span<byte> last = stackalloc byte[16];
        last.Clear();
        text.CopyTo(last);
        low = Mix(BinaryPrimitives.ReadUInt64LittleEndian(last) ^ low, BinaryPrimitives.ReadUInt64LittleEndian(last[8..]) ^ high);
        return new(low, Long | ((high ^ low) >> 8));
    }

    private static ulong Mix(ulong a, ulong b)
    {
        var high = Math.BigMul(a, b, out var low);
        return high ^ low;
    }
}
