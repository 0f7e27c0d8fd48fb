using Lode.Runtime.Scalars;

namespace Lode.Runtime.Columns;

/// <summary>The memory of a run's verdicts: the masks of a table's rules one behind the other.</summary>
internal static class VerdictMemory
{
    /// <summary>Places by the rule's ordinal; what lies there is written by the run.</summary>
    public static VerdictWords[] Of(BoundWorld bound, IReadOnlyList<bool> isSure)
    {
        var verdicts = new VerdictWords[bound.InForce.Length];
        foreach (var table in Enumerable.Range(0, verdicts.Length).Where(r => bound.InForce[r]).GroupBy(r => bound.Entities[r]))
        {
            var rows = bound.World.Tables[table.Key].RowCount;
            var fires = new Queue<BitMask>(Masks(rows, table.Count()));
            var undetermined = new Queue<BitMask>(Masks(rows, table.Count(r => !isSure[r])));
            var none = new BitMask(rows);
            foreach (var rule in table)
            {
                verdicts[rule] = new(fires.Dequeue(), isSure[rule] ? none : undetermined.Dequeue());
            }
        }

        return verdicts;
    }

    private static BitMask[] Masks(int rows, int count)
    {
        // A line more than needed, so that the same rows of all rules do not compete for the same places of the caches.
        var stride = BitMask.PaddedWords(rows) + BitMask.Alignment;
        var most = Math.Max(1, Array.MaxLength / 2 / stride);
        var masks = new BitMask[count];
        for (var first = 0; first < count; first += most)
        {
            var part = Math.Min(most, count - first);
            var words = AlignedWords.Of(stride * part);
            for (var i = 0; i < part; i++)
            {
                masks[first + i] = new(words.Array, words.Start + (stride * i), rows);
            }
        }

        return masks;
    }
}
