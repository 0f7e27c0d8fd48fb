namespace Lode.Runtime.Columns;

/// <summary>An enum member, row or text at each position of a frame; -1 is unknown. A view.</summary>
public readonly struct CodeVector
{
    private readonly int[] _codes;
    private readonly int _start;
    private readonly int _count;

    /// <summary>A view of codes.</summary>
    /// <param name="codes">The codes.</param>
    /// <param name="start">Where the first position lies.</param>
    /// <param name="count">Number of positions; 1 for a broadcast.</param>
    /// <param name="isBroadcast">Whether the one value stands for every position.</param>
    /// <param name="isSequence">Whether each code is known to be one more than the code before, and none is unknown.</param>
    public CodeVector(int[] codes, int start, int count, bool isBroadcast, bool isSequence = false) =>
        (_codes, _start, _count, IsBroadcast, IsSequence) = (codes, start, count, isBroadcast, isSequence);

    /// <summary>Whether one value stands for every position.</summary>
    public bool IsBroadcast { get; }

    /// <summary>Whether these are rows one behind the other, so that their fields can be viewed where they lie.</summary>
    public bool IsSequence { get; }

    /// <summary>The codes.</summary>
    public ReadOnlySpan<int> Codes => new(_codes, _start, _count);

    /// <summary>What a position is masked with to find its value: 0 in a broadcast.</summary>
    internal int Step => IsBroadcast ? 0 : -1;

    /// <summary>One position of it, for all positions of another frame.</summary>
    internal CodeVector Broadcast(int position) => new(_codes, _start + (position & Step), 1, isBroadcast: true);
}
