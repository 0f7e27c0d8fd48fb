using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Lode.Runtime.Columns;

/// <summary>Where the verdicts of a rule go, in words that never move.</summary>
internal readonly unsafe struct VerdictWords(BitMask fires, BitMask undetermined)
{
    private readonly ulong* _fires = fires.First;
    private readonly ulong* _undetermined = undetermined.First;

    /// <summary>Those that fire.</summary>
    public BitMask Fires { get; } = fires;

    /// <summary>Those that are undetermined; all clear and shared where none can be.</summary>
    public BitMask Undetermined { get; } = undetermined;

    /// <summary>A word of those that fire.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ref ulong FiresAt(nint word) => ref _fires[word];

    /// <summary>A word of those that are undetermined.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ref ulong UndeterminedAt(nint word) => ref _undetermined[word];

    /// <summary>Writes a block.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Write(Vector512<ulong> rows, ref ulong at, bool pastCaches)
    {
        if (pastCaches)
        {
            rows.StoreAlignedNonTemporal((ulong*)Unsafe.AsPointer(ref at));
        }
        else
        {
            rows.StoreUnsafe(ref at);
        }
    }
}
