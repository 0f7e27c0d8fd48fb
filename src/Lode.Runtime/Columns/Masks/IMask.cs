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

    /// <summary>The mask whose bits lie here.</summary>
    /// <param name="isTrue">The first word of the rows that are true.</param>
    /// <param name="isFalse">The first word of the rows that are false.</param>
    static abstract T Load(ref readonly ulong isTrue, ref readonly ulong isFalse);

    /// <summary>Writes the bits where <see cref="Load"/> finds them.</summary>
    void Store(ref ulong isTrue, ref ulong isFalse);

    /// <summary>Writes a rule's verdicts.</summary>
    /// <param name="fires">Where those that fire go.</param>
    /// <param name="undetermined">Where those that are undetermined go.</param>
    /// <param name="rows">The bits that stand for rows.</param>
    void Judge(ref ulong fires, ref ulong undetermined, Vector512<ulong> rows);
}
