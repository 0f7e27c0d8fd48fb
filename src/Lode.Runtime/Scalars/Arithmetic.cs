namespace Lode.Runtime.Scalars;

/// <summary>Arithmetic: unknown where an operand is not exact or the result not finite.</summary>
public static class Arithmetic
{
    /// <summary>A sum.</summary>
    public static Num Add(Num a, Num b) => Exact(a, b) ? Num.Of(a.Low + b.Low) : Open(a, b);

    /// <summary>A difference.</summary>
    public static Num Subtract(Num a, Num b) => Exact(a, b) ? Num.Of(a.Low - b.Low) : Open(a, b);

    /// <summary>A product.</summary>
    public static Num Multiply(Num a, Num b) => Exact(a, b) ? Num.Of(a.Low * b.Low) : Open(a, b);

    /// <summary>A quotient; unknown by zero, which IEEE makes infinite or NaN.</summary>
    public static Num Divide(Num a, Num b) => Exact(a, b) ? Num.Of(a.Low / b.Low) : Open(a, b);

    /// <summary>The lesser.</summary>
    public static Num Min(Num a, Num b) => Exact(a, b) ? Num.Of(Math.Min(a.Low, b.Low)) : Open(a, b);

    /// <summary>The greater.</summary>
    public static Num Max(Num a, Num b) => Exact(a, b) ? Num.Of(Math.Max(a.Low, b.Low)) : Open(a, b);

    /// <summary>Rounded to a number of digits, halves away from zero.</summary>
    public static Num Round(Num a, Num digits) => Exact(a, digits) ? Num.Of(Rounding.Round(a.Low, digits.Low)) : Open(a, digits);

    /// <summary>Minus a number.</summary>
    public static Num Negate(Num a) => a.IsKnown ? Num.Of(-a.Low) : Num.Unknown(a.Why);

    /// <summary>Absolute value.</summary>
    public static Num Abs(Num a) => a.IsKnown ? Num.Of(Math.Abs(a.Low)) : Num.Unknown(a.Why);

    private static bool Exact(Num a, Num b) => a.IsKnown && b.IsKnown;

    private static Num Open(Num a, Num b) => Num.Unknown(Why.Join(a.Why, b.Why));
}
