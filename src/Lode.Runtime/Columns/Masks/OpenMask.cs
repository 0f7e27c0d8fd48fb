using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Lode.Runtime.Columns;

/// <summary>True, false or unknown for each row of a chunk: unknown is what may be true and is not.</summary>
public readonly struct OpenMask : IMask<OpenMask>
{
    /// <summary>Rows of one mask.</summary>
    internal const int Rows = 512;

    /// <summary>Words of one mask.</summary>
    internal const int Words = Rows / 64;

    private readonly Vector512<ulong> _true;
    private readonly Vector512<ulong> _maybe;

    private OpenMask(Vector512<ulong> isTrue, Vector512<ulong> maybe) => (_true, _maybe) = (isTrue, maybe);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static OpenMask operator &(OpenMask a, OpenMask b) => new(a._true & b._true, a._maybe & b._maybe);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static OpenMask operator |(OpenMask a, OpenMask b) => new(a._true | b._true, a._maybe | b._maybe);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static OpenMask operator !(OpenMask a) => new(~a._maybe, ~a._true);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static OpenMask Of(Vector512<ulong> isTrue, Vector512<ulong> maybe) => new(isTrue, maybe);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static OpenMask Load(ref ulong isTrue, ref ulong holes)
    {
        var t = Vector512.LoadUnsafe(ref isTrue);
        return new(t, t | Vector512.LoadUnsafe(ref holes));
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static OpenMask Load(ref ulong at) => new(Vector512.LoadUnsafe(ref at), Vector512.LoadUnsafe(ref at, MaskBank.Stride));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Store(ref ulong at)
    {
        _true.StoreUnsafe(ref at);
        _maybe.StoreUnsafe(ref at, MaskBank.Stride);
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Judge(ref ulong fires, ref ulong undetermined, bool pastCaches)
    {
        VerdictWords.Write(_true, ref fires, pastCaches);
        VerdictWords.Write(Vector512.AndNot(_maybe, _true), ref undetermined, pastCaches);
    }
}
