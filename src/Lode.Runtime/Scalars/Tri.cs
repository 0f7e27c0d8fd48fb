namespace Lode.Runtime.Scalars;

/// <summary>True, false or unknown. Its operators are Kleene's, so that <c>a &amp;&amp; b</c> stops at the first that decides.</summary>
public readonly struct Tri : IItem<Tri>
{
    private readonly sbyte _state;

    private Tri(sbyte state, MissingCells? why) => (_state, Why) = (state, why);

    /// <summary>True.</summary>
    public static Tri True => new(1, null);

    /// <summary>False.</summary>
    public static Tri False => new(-1, null);

    /// <inheritdoc/>
    public MissingCells? Why { get; }

    /// <inheritdoc/>
    public bool IsKnown => _state != 0;

    /// <summary>Whether it is surely true.</summary>
    public bool IsTrue => _state > 0;

    /// <summary>Whether it is surely false.</summary>
    public bool IsFalse => _state < 0;

    /// <inheritdoc/>
    public double Item => _state == 0 ? double.NaN : IsTrue ? 1 : 0;

    /// <summary>A known truth.</summary>
    public static Tri Of(bool value) => value ? True : False;

    /// <inheritdoc/>
    public static Tri Unknown(MissingCells? why) => new(0, why);

    /// <inheritdoc/>
    public static Tri FromItem(double item, MissingCells? why) => double.IsNaN(item) ? Unknown(why) : Of(item != 0);

    /// <summary>Whether it is surely true.</summary>
    public static bool operator true(Tri a) => a.IsTrue;

    /// <summary>Whether it is surely false.</summary>
    public static bool operator false(Tri a) => a.IsFalse;

    /// <summary>Kleene's not.</summary>
    public static Tri operator !(Tri a) => new((sbyte)-a._state, a.Why);

    /// <summary>Kleene's and; what is decided names no cells.</summary>
    public static Tri operator &(Tri a, Tri b) =>
        a.IsFalse || b.IsFalse ? False : a.IsTrue && b.IsTrue ? True : Unknown(Scalars.Why.Join(a.Why, b.Why));

    /// <summary>Kleene's or; what is decided names no cells.</summary>
    public static Tri operator |(Tri a, Tri b) =>
        a.IsTrue || b.IsTrue ? True : a.IsFalse && b.IsFalse ? False : Unknown(Scalars.Why.Join(a.Why, b.Why));

    /// <summary>Equality.</summary>
    public static Tri Equal(Tri a, Tri b) => a.IsKnown && b.IsKnown ? Of(a._state == b._state) : Unknown(Scalars.Why.Join(a.Why, b.Why));

    /// <summary>The condition of a conditional: whether it is true, and itself for when it is not.</summary>
    public static bool Holds(Tri condition, out Tri kept)
    {
        kept = condition;
        return condition.IsTrue;
    }
}
