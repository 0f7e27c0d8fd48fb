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
    /// <param name="isTrue">Where the mask of those that are true goes; that of those that are false goes behind it.</param>
    /// <param name="asksFalse">Whether somebody reads the latter.</param>
    internal void Answer(int start, int count, ref ulong isTrue, bool asksFalse)
    {
        Fill(start, count, ref isTrue);
        if (asksFalse)
        {
            for (var row = 0; row < count; row += OpenMask.Rows)
            {
                var word = (nuint)row >> 6;
                var t = Vector512.LoadUnsafe(ref isTrue, word);
                var f = Known is null ? ~t : Vector512.AndNot(Vector512.LoadUnsafe(ref Known.Array[Known.Start + ((start + row) >> 6)]), t);
                f.StoreUnsafe(ref isTrue, word + MaskBank.FalseAt);
            }
        }
    }

    /// <summary>Writes the words of the rows that are true; bits behind the last row may be anything.</summary>
    private protected abstract void Fill(int start, int count, ref ulong isTrue);
}
