using System.Runtime.Intrinsics;

namespace Lode.Runtime.Columns;

/// <summary>A comparison of a column with what is the same everywhere: asked once for each chunk, whatever number of rules read the answer.</summary>
public abstract class ColumnTest
{
    private protected ColumnTest(Column column, bool hasKnownConstant = true)
    {
        Column = column;
        HasKnownConstant = hasKnownConstant;
        Known = hasKnownConstant ? column.KnownRows : new BitMask(column.Count);
    }

    /// <summary>What it reads.</summary>
    internal Column Column { get; }

    /// <summary>Whether no answer is unknown but for the column's holes.</summary>
    internal bool HasKnownConstant { get; }

    /// <summary>The rows on which the answer is known; null where it is on all.</summary>
    private protected BitMask? Known { get; init; }

    /// <summary>Answers for rows of a chunk.</summary>
    /// <param name="start">The first row, at which a chunk begins.</param>
    /// <param name="count">Number of rows.</param>
    /// <param name="isTrue">Where the mask of those that are true goes.</param>
    /// <param name="isFalse">Where the mask of those that are false goes.</param>
    /// <param name="asksFalse">Whether somebody reads the latter.</param>
    internal void Answer(int start, int count, ref ulong isTrue, ref ulong isFalse, bool asksFalse)
    {
        Fill(start, count, ref isTrue);
        if (asksFalse)
        {
            var t = Vector512.LoadUnsafe(ref isTrue);
            var f = Known is null ? ~t : Vector512.AndNot(Vector512.LoadUnsafe(ref Known.Array[Known.Start + (start >> 6)]), t);
            f.StoreUnsafe(ref isFalse);
        }
    }

    /// <summary>Writes the words of the rows that are true; bits behind the last row may be anything.</summary>
    private protected abstract void Fill(int start, int count, ref ulong isTrue);
}
