using Microsoft.Win32.SafeHandles;

namespace Lode.Data;

/// <summary>
/// Counts the lines of a file before its rows are read: columns are then made as long as they will be, where growing would take twice their room.
/// </summary>
internal static class LineCount
{
    private const int Piece = 1 << 18;

    /// <summary>How many lines there are, but at most <paramref name="most"/>.</summary>
    public static int Of(SafeFileHandle file, long most)
    {
        var bytes = GC.AllocateUninitializedArray<byte>(Piece);
        var (lines, offset, last) = (0L, 0L, (byte)'\n');
        while (RandomAccess.Read(file, bytes, offset) is > 0 and var read)
        {
            lines += bytes.AsSpan(0, read).Count((byte)'\n');
            last = bytes[read - 1];
            offset += read;
        }

        // Not the header, but a last line that nothing ends.
        return (int)Math.Clamp(lines - (last == '\n' ? 1 : 0), 0, Math.Min(most, Array.MaxLength));
    }
}
