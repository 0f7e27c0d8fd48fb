using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Lode.Runtime.Columns;

/// <summary>True, false or unknown for each row of a chunk: a row that is neither true nor false is unknown.</summary>
public readonly struct OpenMask : IMask<OpenMask>
{
    /// <summary>Rows of one mask.</summary>
    internal const int Rows = 512;

    /// <summary>Words of one mask.</summary>
    internal const int Words = Rows / 64;

    private readonly Vector512<ulong> _true;
    private readonly Vector512<ulong> _false;

    private OpenMask(Vector512<ulong> isTrue, Vector512<ulong> isFalse) => (_true, _false) = (isTrue, isFalse);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static OpenMask operator &(OpenMask a, OpenMask b) => new(a._true & b._true, a._false | b._false);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static OpenMask operator |(OpenMask a, OpenMask b) => new(a._true | b._true, a._false & b._false);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static OpenMask operator !(OpenMask a) => new(a._false, a._true);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static OpenMask Of(Vector512<ulong> isTrue, Vector512<ulong> isFalse) => new(isTrue, isFalse);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static OpenMask Load(ref ulong at) => new(Vector512.LoadUnsafe(ref at), Vector512.LoadUnsafe(ref at, MaskBank.FalseAt));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Store(ref ulong at)
    {
        _true.StoreUnsafe(ref at);
        _false.StoreUnsafe(ref at, MaskBank.FalseAt);
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Judge(ref ulong fires, ref ulong undetermined, Vector512<ulong> rows)
    {
        (_true & rows).StoreUnsafe(ref fires);
        (~(_true | _false) & rows).StoreUnsafe(ref undetermined);
    }
}
