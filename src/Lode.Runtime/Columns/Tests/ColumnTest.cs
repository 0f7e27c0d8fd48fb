using System.Runtime.InteropServices;

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
    internal BitMask? Known { get; private protected init; }

    /// <summary>What the cell of a row alone says as fast; null where there is no such way.</summary>
    internal virtual Func<int, bool>? Cell => null;

    /// <summary>Writes the words of a chunk's rows that are true; bits behind the last row may be anything.</summary>
    /// <param name="start">The first row, at which a chunk begins.</param>
    /// <param name="count">Number of rows.</param>
    /// <param name="isTrue">Where they go.</param>
    internal abstract void Fill(int start, int count, ref ulong isTrue);

    /// <summary>Writes the words of the rows on which the answer is unknown.</summary>
    internal void FillHoles(int start, int count, ref ulong holes)
    {
        var words = MemoryMarshal.CreateSpan(ref holes, Masks.WordCount(count));
        var known = Known!.Words.Slice(start >> 6, words.Length);
        for (var word = 0; word < words.Length; word++)
        {
            words[word] = ~known[word];
        }
    }
}
