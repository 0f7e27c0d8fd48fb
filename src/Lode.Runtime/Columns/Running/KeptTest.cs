namespace Lode.Runtime.Columns;

/// <summary>What a test answered on all rows of its table, in the smallest form that says it.</summary>
internal abstract class KeptTest(ColumnTest test)
{
    /// <summary>The answer on a row; null where it is unknown.</summary>
    public bool? this[int row] => test.Known is { } known && !known[row] ? null : Holds(row);

    /// <summary>The answer on a row on which it is known.</summary>
    private protected abstract bool Holds(int row);
}

/// <summary>Kept as a bit for each row.</summary>
internal sealed class KeptMask(ColumnTest test, BitMask isTrue) : KeptTest(test)
{
    /// <summary>The rows on which it is true; bits behind the last may be anything.</summary>
    public BitMask True { get; } = isTrue;

    private protected override bool Holds(int row) => True[row];
}

/// <summary>Kept as the rank of each row's number, a byte for up to as many tests as there are cuts.</summary>
internal sealed class KeptRanks(RankTest test, AlignedWords ranks) : KeptTest(test)
{
    /// <summary>The ranks.</summary>
    public AlignedWords Ranks { get; } = ranks;

    private protected override unsafe bool Holds(int row) => test.Holds(((byte*)Ranks.First)[row]);
}

/// <summary>Kept by the column itself, which never changes.</summary>
internal sealed class KeptCells(ColumnTest test, Func<int, bool> holds) : KeptTest(test)
{
    private protected override bool Holds(int row) => holds(row);
}
