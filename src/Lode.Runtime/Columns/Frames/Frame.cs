namespace Lode.Runtime.Columns;

/// <summary>
/// The positions at which expressions are evaluated: the root (one position, for what is the same everywhere), a chunk of subjects, or the members
/// that an aggregate ranges over for each position of a parent frame.
/// </summary>
public sealed class Frame
{
    private int[] _parents = [];
    private int[] _owners = [];

    internal Frame(Worker worker, bool isRoot = false) => (Worker, IsRoot, Count) = (worker, isRoot, isRoot ? 1 : 0);

    /// <summary>Number of positions.</summary>
    public int Count { get; internal set; }

    /// <summary>The thread that works on it.</summary>
    internal Worker Worker { get; }

    /// <summary>Where its vectors live.</summary>
    internal Scratch Scratch => Worker.Scratch;

    /// <summary>Whether its one value stands for every position of every frame.</summary>
    internal bool IsRoot { get; }

    /// <summary>The position in the parent frame of each position.</summary>
    internal ReadOnlySpan<int> Parents => new(_parents, 0, Count);

    /// <summary>The position in the frame of the aggregate of each position; ascending.</summary>
    internal ReadOnlySpan<int> Owners => new(_owners, 0, Count);

    /// <summary>The parent position where all positions have the same, else -1.</summary>
    internal int OnlyParent { get; private set; } = -1;

    /// <summary>How many values a result has here: one where it is the same at every position.</summary>
    internal int Width(bool sameEverywhere) => sameEverywhere || IsRoot ? 1 : Count;

    /// <summary>Whether a result is one value for all.</summary>
    internal bool IsBroadcast(bool sameEverywhere) => sameEverywhere || IsRoot;

    internal void Reset(int count, int[] parents, int[] owners)
    {
        (Count, _parents, _owners) = (count, parents, owners);
        OnlyParent = parents.Length > 0 && parents[0] == parents[count - 1] ? parents[0] : -1;
    }
}
