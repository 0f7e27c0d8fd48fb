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
    /// <param name="isTrue">The rows that are true.</param>
    /// <param name="maybe">The rows that are not false.</param>
    static abstract T Of(Vector512<ulong> isTrue, Vector512<ulong> maybe);

    /// <summary>The answers of a test.</summary>
    /// <param name="isTrue">The first word of the rows that are true.</param>
    /// <param name="holes">The first word of the rows on which they are unknown.</param>
    static abstract T Load(ref ulong isTrue, ref ulong holes);

    /// <summary>The mask that was stored here.</summary>
    static abstract T Load(ref ulong at);

    /// <summary>Writes the bits where <see cref="Load(ref ulong)"/> finds them.</summary>
    void Store(ref ulong at);

    /// <summary>Writes a rule's verdicts; bits behind the last row may be anything.</summary>
    /// <param name="fires">Where those that fire go.</param>
    /// <param name="undetermined">Where those that are undetermined go.</param>
    /// <param name="pastCaches">Whether they go to memory past the caches, where they begin a line.</param>
    void Judge(ref ulong fires, ref ulong undetermined, bool pastCaches);
}
