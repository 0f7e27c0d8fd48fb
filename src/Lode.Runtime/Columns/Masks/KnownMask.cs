using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Lode.Runtime.Columns;

/// <summary>True or false for each row of a chunk: no unknown can occur, so the true ones say all.</summary>
public readonly struct KnownMask : IMask<KnownMask>
{
    private readonly Vector512<ulong> _true;

    private KnownMask(Vector512<ulong> isTrue) => _true = isTrue;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static KnownMask operator &(KnownMask a, KnownMask b) => new(a._true & b._true);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static KnownMask operator |(KnownMask a, KnownMask b) => new(a._true | b._true);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static KnownMask operator !(KnownMask a) => new(~a._true);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static KnownMask Of(Vector512<ulong> isTrue, Vector512<ulong> maybe) => new(isTrue);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static KnownMask Load(ref ulong isTrue, ref ulong holes) => new(Vector512.LoadUnsafe(ref isTrue));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static KnownMask Load(ref ulong at) => new(Vector512.LoadUnsafe(ref at));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Store(ref ulong at) => _true.StoreUnsafe(ref at);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Judge(ref ulong fires, ref ulong undetermined, bool pastCaches) => VerdictWords.Write(_true, ref fires, pastCaches);
}
