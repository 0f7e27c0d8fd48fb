using Lode.Runtime;

namespace Lode.Interpreter;

/// <summary>Sets. What is found is true whatever else is unknown; what is not found is false only where nothing is unknown.</summary>
internal static class Sets
{
    /// <summary><c>x in s</c>.</summary>
    public static Value In(Value item, Value set) => Membership(item, set, Value.UnknownBecause(item, set));

    /// <summary><c>s contains x</c>: the same, but read the other way round.</summary>
    public static Value Contains(Value set, Value item) => Membership(item, set, Value.UnknownBecause(set, item));

    /// <summary>Whether they share a member.</summary>
    public static Value Overlaps(Value a, Value b)
    {
        if (a is not SetValue s || b is not SetValue t)
        {
            return Value.UnknownBecause(a, b);
        }

        return s.KnownMembers.Intersect(t.KnownMembers).Any() ? Value.True
            : s.IsComplete && t.IsComplete ? Value.False
            : Value.UnknownBecause(a, b);
    }

    /// <summary>The same members, in whatever order.</summary>
    public static Value Equal(SetValue s, SetValue t)
    {
        var refuted = (t.IsComplete && s.KnownMembers.Except(t.KnownMembers).Any())
            || (s.IsComplete && t.KnownMembers.Except(s.KnownMembers).Any());
        return refuted ? Value.False
            : s.IsComplete && t.IsComplete ? Value.True
            : Value.UnknownBecause(s, t);
    }

    /// <summary>
    /// The members of the first that the second has not. Where the second is incomplete, none of the others is surely left: each stays as an
    /// unknown member.
    /// </summary>
    public static Value Without(Value a, Value b)
    {
        if (a is not SetValue s || b is not SetValue t)
        {
            return Value.UnknownBecause(a, b);
        }

        var taken = t.KnownMembers.ToHashSet();
        var left = s.Members.Where(m => !taken.Contains(m)).Select(m => t.IsComplete ? m : Value.Unknown);
        var result = SetValue.Of(left);
        return result.IsComplete ? result : result with { Cells = s.Missing.Then(t.Missing) };
    }

    /// <summary>How many members; unknown where one of them is.</summary>
    public static Value Count(Value set) =>
        set is SetValue { IsComplete: true } s ? Value.Of(s.Members.Length) : Value.UnknownBecause(set);

    private static Value Membership(Value item, Value set, Value open) => (item.IsKnown, set) switch
    {
        (true, SetValue s) when s.KnownMembers.Contains(item) => Value.True,
        (true, SetValue { IsComplete: true }) => Value.False,
        _ => open,
    };
}
