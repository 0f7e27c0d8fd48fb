using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Lode.Runtime.Columns;

/// <summary>A comparison of numbers, answered by their ranks.</summary>
internal abstract class RankTest(NumberTest test, Ranks ranks) : ColumnTest(test.Numbers)
{
    /// <summary>The ranks, which other tests read too.</summary>
    public Ranks Ranks { get; } = ranks;

    /// <summary>Whether it is true of a rank.</summary>
    public abstract bool Holds(byte rank);
}

/// <summary>A comparison of numbers, answered by a comparison of their ranks.</summary>
internal sealed class RankTest<T>(NumberTest test, Ranks ranks, byte rank) : RankTest(test, ranks)
    where T : IRankComparison
{
    /// <inheritdoc/>
    public override bool Holds(byte other) => T.Test(Vector512.Create(other), Vector512.Create(rank)) != Vector512<byte>.Zero;

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal override void Fill(int start, int count, ref ulong isTrue)
    {
        ref var first = ref Ranks.Of(start, count);
        var constant = Vector512.Create(rank);
        var words = Masks.WordCount(count);
        for (var word = 0; word < words; word++)
        {
            Unsafe.Add(ref isTrue, word) = T.Test(Vector512.LoadUnsafe(ref first, (nuint)(64 * word)), constant).ExtractMostSignificantBits();
        }

        // What is unknown is greater than no cut.
        if (T.HoldsForLeast && Known is not null)
        {
            var known = Known.Words.Slice(start >> 6, words);
            for (var word = 0; word < words; word++)
            {
                Unsafe.Add(ref isTrue, word) &= known[word];
            }
        }
    }
}

/// <summary>A comparison of ranks.</summary>
internal interface IRankComparison
{
    static abstract bool HoldsForLeast { get; }

    static abstract Vector512<byte> Test(Vector512<byte> ranks, Vector512<byte> rank);
}

/// <summary>Whether the first is not less.</summary>
internal readonly struct AtLeastRank : IRankComparison
{
    public static bool HoldsForLeast => false;

    public static Vector512<byte> Test(Vector512<byte> ranks, Vector512<byte> rank) => Vector512.GreaterThanOrEqual(ranks, rank);
}

/// <summary>Whether the first is less.</summary>
internal readonly struct BelowRank : IRankComparison
{
    public static bool HoldsForLeast => true;

    public static Vector512<byte> Test(Vector512<byte> ranks, Vector512<byte> rank) => Vector512.LessThan(ranks, rank);
}

/// <summary>Whether both are equal.</summary>
internal readonly struct SameRank : IRankComparison
{
    public static bool HoldsForLeast => false;

    public static Vector512<byte> Test(Vector512<byte> ranks, Vector512<byte> rank) => Vector512.Equals(ranks, rank);
}
