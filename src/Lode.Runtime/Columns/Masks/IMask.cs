using System.Runtime.Intrinsics;

namespace Lode.Runtime.Columns;

/// <summary>
/// A truth for each row of a chunk, as bits in vectors. Rules are written once over it: <see cref="KnownMask"/> serves where nothing is unknown,
/// <see cref="OpenMask"/> everywhere.
/// </summary>
/// <typeparam name="T">Itself.</typeparam>
public interface IMask<T> where T : struct, IMask<T>
{
    /// <summary>Kleene's and.</summary>
    static abstract T operator &(T a, T b);

    /// <summary>Kleene's or.</summary>
    static abstract T operator |(T a, T b);

    /// <summary>Kleene's not.</summary>
    static abstract T operator !(T a);

    /// <summary>The mask of these rows.</summary>
    static abstract T Of(Vector512<ulong> isTrue, Vector512<ulong> isFalse);

    /// <summary>The mask whose bits lie here.</summary>
    /// <param name="at">The first word of the rows that are true; those that are false lie behind.</param>
    static abstract T Load(ref ulong at);

    /// <summary>Writes the bits where <see cref="Load"/> finds them.</summary>
    void Store(ref ulong at);

    /// <summary>Writes a rule's verdicts.</summary>
    /// <param name="fires">Where those that fire go.</param>
    /// <param name="undetermined">Where those that are undetermined go.</param>
    /// <param name="rows">The bits that stand for rows.</param>
    void Judge(ref ulong fires, ref ulong undetermined, Vector512<ulong> rows);
}
