namespace Lode.Runtime.Columns;

/// <summary>
/// True, false or unknown at each position of a frame, as two masks of 64 positions a word. A position that is true is known; bits behind the last
/// position are 0. In a broadcast the one word is all ones or 0. A view.
/// </summary>
public readonly struct BooleanVector
{
    private readonly ulong[] _true;
    private readonly ulong[] _known;
    private readonly int _start;
    private readonly int _words;

    /// <summary>A view of masks.</summary>
    /// <param name="isTrue">The positions that are true.</param>
    /// <param name="known">The positions that are known.</param>
    /// <param name="start">The first word.</param>
    /// <param name="words">Number of words; 1 for a broadcast.</param>
    /// <param name="isBroadcast">Whether the one value stands for every position.</param>
    public BooleanVector(ulong[] isTrue, ulong[] known, int start, int words, bool isBroadcast) =>
        (_true, _known, _start, _words, IsBroadcast) = (isTrue, known, start, words, isBroadcast);

    /// <summary>Whether one value stands for every position.</summary>
    public bool IsBroadcast { get; }

    /// <summary>The positions that are true.</summary>
    public ReadOnlySpan<ulong> True => new(_true, _start, _words);

    /// <summary>The positions that are known.</summary>
    public ReadOnlySpan<ulong> Known => new(_known, _start, _words);

    /// <summary>What a word's number is masked with to find it: 0 in a broadcast.</summary>
    internal int Step => IsBroadcast ? 0 : -1;

    /// <summary>The value at a position.</summary>
    internal Kleene this[int position]
    {
        get
        {
            var word = _start + ((position >> 6) & Step);
            return (Kleene)(((_true[word] >> position) & 1) | (((_known[word] >> position) & 1) << 1));
        }
    }
}
