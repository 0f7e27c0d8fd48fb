namespace Lode.Runtime.Scalars;

/// <summary>Operations on sets. A common or found member decides whatever else is unknown.</summary>
public static class Sets
{
    /// <summary>Whether a value is a member.</summary>
    public static Tri In<T>(T value, SetOf set) where T : struct, IItem<T> =>
        Membership(value, set) ?? Tri.Unknown(Why.Join(value.Why, set.Why));

    /// <summary>Whether a value is a member, the set being read first.</summary>
    public static Tri Contains<T>(SetOf set, T value) where T : struct, IItem<T> =>
        Membership(value, set) ?? Tri.Unknown(Why.Join(set.Why, value.Why));

    /// <summary>Whether two sets share a member.</summary>
    public static Tri Overlaps(SetOf a, SetOf b)
    {
        for (var i = 0; a.IsKnown && b.IsKnown && i < a.Length; i++)
        {
            if (b.Has(a[i]))
            {
                return Tri.True;
            }
        }

        return a.IsComplete && b.IsComplete ? Tri.False : Open(a, b);
    }

    /// <summary>Whether two sets have the same members, in whatever order.</summary>
    public static Tri Equal(SetOf a, SetOf b)
    {
        if (!a.IsKnown || !b.IsKnown)
        {
            return Open(a, b);
        }

        return (b.IsComplete && LacksOne(b, a)) || (a.IsComplete && LacksOne(a, b)) ? Tri.False
            : a.IsComplete && b.IsComplete ? Tri.True
            : Open(a, b);
    }

    /// <summary>The members of the first that the second has not; those that an unknown member of the second leaves undecided stay as unknown.</summary>
    public static SetOf Without(SetOf a, SetOf b)
    {
        var why = Why.Join(a.Why, b.Why);
        if (!a.IsKnown || !b.IsKnown)
        {
            return SetOf.Unknown(why);
        }

        var (items, count) = (new double[a.Length], 0);
        for (var i = 0; i < a.Length; i++)
        {
            if (!b.Has(a[i]))
            {
                items[count++] = b.IsComplete ? a[i] : double.NaN;
            }
        }

        return SetOf.Of(items.AsMemory(0, count), why);
    }

    /// <summary>How many members.</summary>
    public static Num Count(SetOf set) => set.IsComplete ? Num.Of(set.Length) : Num.Unknown(set.Why);

    private static Tri? Membership<T>(T value, SetOf set) where T : struct, IItem<T> =>
        !value.IsKnown || !set.IsKnown ? null
        : set.Has(value.Item) ? Tri.True
        : set.IsComplete ? Tri.False
        : null;

    private static bool LacksOne(SetOf complete, SetOf other)
    {
        for (var i = 0; i < other.Length; i++)
        {
            if (!double.IsNaN(other[i]) && !complete.Has(other[i]))
            {
                return true;
            }
        }

        return false;
    }

    private static Tri Open(SetOf a, SetOf b) => Tri.Unknown(Why.Join(a.Why, b.Why));
}
