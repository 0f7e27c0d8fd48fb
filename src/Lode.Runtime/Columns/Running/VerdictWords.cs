using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Lode.Runtime.Columns;

/// <summary>Where the verdicts of a rule go.</summary>
/// <param name="Fires">Those that fire.</param>
/// <param name="Undetermined">Those that are undetermined; all clear and shared where none can be.</param>
internal readonly record struct VerdictWords(BitMask Fires, BitMask Undetermined)
{
    private readonly ulong[] _fires = Fires.Array;
    private readonly ulong[] _undetermined = Undetermined.Array;
    private readonly int _firesStart = Fires.Start;
    private readonly int _undeterminedStart = Undetermined.Start;

    /// <summary>The word of a chunk's first row.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ref ulong FiresAt(int row) => ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_fires), _firesStart + (row >> 6));

    /// <summary>The word of a chunk's first row.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ref ulong UndeterminedAt(int row) =>
        ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_undetermined), _undeterminedStart + (row >> 6));
}
