namespace Lode.Runtime.Scalars;

/// <summary>A member of an enum by its ordinal, a row by its number, or a text by its code; the static type says which.</summary>
public readonly struct Code : IItem<Code>
{
    private readonly int _next;

    // Shifted by one, so that the default is unknown.
    private Code(int next, MissingCells? why) => (_next, Why) = (next, why);

    /// <inheritdoc/>
    public MissingCells? Why { get; }

    /// <summary>The code; -1 where it is unknown.</summary>
    public int Value => _next - 1;

    /// <inheritdoc/>
    public bool IsKnown => _next > 0;

    /// <inheritdoc/>
    public double Item => _next > 0 ? Value : double.NaN;

    /// <summary>A code; unknown where it is negative.</summary>
    public static Code Of(int code) => new(code + 1, null);

    /// <inheritdoc/>
    public static Code Unknown(MissingCells? why) => new(0, why);

    /// <inheritdoc/>
    public static Code FromItem(double item, MissingCells? why) => double.IsNaN(item) ? Unknown(why) : Of((int)item);

    /// <summary>Equality of two codes of one kind.</summary>
    public static Tri Equal(Code a, Code b) =>
        a.IsKnown && b.IsKnown ? Tri.Of(a._next == b._next) : Tri.Unknown(Scalars.Why.Join(a.Why, b.Why));
}
