namespace Lode.Runtime.Columns;

/// <summary>A truth value; bit 0 says true, bit 1 says known.</summary>
internal enum Kleene
{
    /// <summary>Not known.</summary>
    Unknown = 0,

    /// <summary>Known to be false.</summary>
    False = 2,

    /// <summary>Known to be true.</summary>
    True = 3,
}

/// <summary>Truth values from facts.</summary>
internal static class Kleenes
{
    /// <summary>True, or false, or neither proven.</summary>
    public static Kleene Of(bool isTrue, bool isFalse) => (Kleene)((isTrue ? 3 : 0) | (isFalse ? 2 : 0));
}
