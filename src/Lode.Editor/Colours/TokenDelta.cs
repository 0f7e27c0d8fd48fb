using System.Collections.Immutable;

namespace Lode.Editor;

/// <summary>A change of an array of numbers.</summary>
/// <param name="Start">Where it begins.</param>
/// <param name="DeleteCount">How many numbers go.</param>
/// <param name="Data">What comes in their place.</param>
public sealed record TokenDelta(int Start, int DeleteCount, ImmutableArray<int> Data)
{
    /// <summary>What makes one array of the other: all between the beginning and the end that they share; null where they are equal.</summary>
    public static TokenDelta? Between(ImmutableArray<int> old, ImmutableArray<int> current)
    {
        var start = old.AsSpan().CommonPrefixLength(current.AsSpan());
        var (oldEnd, end) = (old.Length, current.Length);
        while (oldEnd > start && end > start && old[oldEnd - 1] == current[end - 1])
        {
            (oldEnd, end) = (oldEnd - 1, end - 1);
        }

        return start == oldEnd && start == end ? null : new(start, oldEnd - start, current[start..end]);
    }
}
