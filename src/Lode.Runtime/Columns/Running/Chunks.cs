namespace Lode.Runtime.Columns;

/// <summary>How tables are cut: whole words of masks, small enough that the masks of a chunk stay in the nearest cache.</summary>
internal static class Chunks
{
    /// <summary>Rows of a chunk.</summary>
    public const int Rows = MaskBank.Blocks * OpenMask.Rows;

    /// <summary>Lets a frame stand for rows one behind the other; those rows.</summary>
    public static CodeVector Of(Frame frame, int start, int count)
    {
        frame.Reset(count, [], []);
        var rows = frame.Scratch.Codes(count);
        for (var i = 0; i < count; i++)
        {
            rows[i] = start + i;
        }

        return new(rows, 0, count, isBroadcast: false, isSequence: true);
    }
}
