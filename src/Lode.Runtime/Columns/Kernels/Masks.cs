using System.Runtime.CompilerServices;

namespace Lode.Runtime.Columns;

/// <summary>A question with a Kleene answer at each position.</summary>
internal interface ITest
{
    /// <summary>The answer at a position.</summary>
    Kleene At(int position);
}

/// <summary>What kernels that make masks share.</summary>
internal static class Masks
{
    /// <summary>Number of words for so many positions.</summary>
    public static int WordCount(int positions) => (positions + 63) >> 6;

    /// <summary>The bits of the last word that stand for positions.</summary>
    public static ulong Tail(int positions) => (positions & 63) == 0 ? ulong.MaxValue : (1UL << (positions & 63)) - 1;

    /// <summary>Asks at every position, or once where the answer is the same everywhere.</summary>
    public static BooleanVector Ask<T>(Frame frame, bool sameEverywhere, T test)
        where T : ITest, allows ref struct
    {
        if (frame.IsBroadcast(sameEverywhere))
        {
            return Broadcast(frame.Scratch, test.At(0));
        }

        var words = WordCount(frame.Count);
        var isTrue = frame.Scratch.Words(words);
        var known = frame.Scratch.Words(words);
        for (var word = 0; word < words; word++)
        {
            var first = word << 6;
            var end = Math.Min(64, frame.Count - first);
            ulong t = 0, k = 0;
            for (var bit = 0; bit < end; bit++)
            {
                var answer = (ulong)test.At(first + bit);
                t |= (answer & 1) << bit;
                k |= (answer >> 1) << bit;
            }

            isTrue[word] = t;
            known[word] = k;
        }

        return new(isTrue, known, 0, words, isBroadcast: false);
    }

    /// <summary>One truth value for every position.</summary>
    public static BooleanVector Broadcast(Scratch scratch, Kleene value)
    {
        var isTrue = scratch.Words(1);
        var known = scratch.Words(1);
        isTrue[0] = value == Kleene.True ? ulong.MaxValue : 0;
        known[0] = value == Kleene.Unknown ? 0 : ulong.MaxValue;
        return new(isTrue, known, 0, 1, isBroadcast: true);
    }

    /// <summary>The bits from a place on, moved to the start of an array.</summary>
    public static ulong[] Slice(Scratch scratch, ReadOnlySpan<ulong> words, int start, int count)
    {
        var target = scratch.Words(WordCount(count));
        for (var word = 0; word < WordCount(count); word++)
        {
            target[word] = Word(words, start + (word << 6));
        }

        if (count > 0)
        {
            target[WordCount(count) - 1] &= Tail(count);
        }

        return target;
    }

    /// <summary>Writes a vector's mask into the mask of a table, from a row on that begins a word.</summary>
    public static void Store(ReadOnlySpan<ulong> mask, Span<ulong> target, int start, int count)
    {
        for (var word = 0; word < WordCount(count); word++)
        {
            target[(start >> 6) + word] = mask[mask.Length == 1 ? 0 : word];
        }

        target[(start >> 6) + WordCount(count) - 1] &= Tail(count);
    }

    /// <summary>Like <see cref="Store"/>, with every bit turned.</summary>
    public static void StoreNot(ReadOnlySpan<ulong> mask, Span<ulong> target, int start, int count)
    {
        for (var word = 0; word < WordCount(count); word++)
        {
            target[(start >> 6) + word] = ~mask[mask.Length == 1 ? 0 : word];
        }

        target[(start >> 6) + WordCount(count) - 1] &= Tail(count);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Word(ReadOnlySpan<ulong> words, int bit)
    {
        var low = words[bit >> 6] >> bit;
        var next = (bit >> 6) + 1;
        return (bit & 63) == 0 || next >= words.Length ? low : low | (words[next] << -bit);
    }
}
