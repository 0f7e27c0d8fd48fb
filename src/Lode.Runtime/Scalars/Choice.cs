namespace Lode.Runtime.Scalars;

/// <summary>Operations that are the same for every kind of value.</summary>
public static class Choice
{
    /// <summary>Never unknown; false for a range.</summary>
    public static Tri IsKnown<T>(T value) where T : struct, IScalar<T> => Tri.Of(value.IsKnown);

    /// <summary>The fallback of a value that is not known: unknown, for both reasons, where it is not known either.</summary>
    public static T Else<T>(T value, T fallback) where T : struct, IScalar<T> =>
        fallback.IsKnown ? fallback : T.Unknown(Why.Join(value.Why, fallback.Why));

    /// <summary>Whether a value is known, and itself for when it is not.</summary>
    public static bool Known<T>(T value, out T kept) where T : struct, IScalar<T>
    {
        kept = value;
        return value.IsKnown;
    }
}
