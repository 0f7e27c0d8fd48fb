namespace Lode.Runtime.Scalars;

/// <summary>What every kind of value of one subject has.</summary>
/// <typeparam name="T">The kind.</typeparam>
public interface IScalar<T> where T : struct, IScalar<T>
{
    /// <summary>Whether <c>is known</c> holds: neither unknown nor a range.</summary>
    bool IsKnown { get; }

    /// <summary>The cells that left it open; null where it is exact, or where nobody asked for reasons.</summary>
    MissingCells? Why { get; }

    /// <summary>No value.</summary>
    static abstract T Unknown(MissingCells? why);
}

/// <summary>A kind of value that can be a member of a set.</summary>
/// <typeparam name="T">The kind.</typeparam>
public interface IItem<T> : IScalar<T> where T : struct, IItem<T>
{
    /// <summary>As a member of a set: a number or a code; NaN where it is not known.</summary>
    double Item { get; }

    /// <summary>The value of a member; unknown, for that reason, where it is NaN.</summary>
    static abstract T FromItem(double item, MissingCells? why);
}

/// <summary>Reasons of several operands.</summary>
internal static class Why
{
    /// <summary>The first's cells, then the second's.</summary>
    public static MissingCells? Join(MissingCells? first, MissingCells? second) =>
        first is null ? second : second is null ? first : first.Then(second);
}
