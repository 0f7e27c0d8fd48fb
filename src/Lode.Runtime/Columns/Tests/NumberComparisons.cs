using System.Runtime.Intrinsics;

namespace Lode.Runtime.Columns;

/// <summary>Numbers greater than one and not greater than the other; null for no such end.</summary>
internal readonly record struct Bounds(double? Above, double? AtMost)
{
    /// <summary>Its ends.</summary>
    public IEnumerable<double> Cuts => new[] { Above, AtMost }.OfType<double>();
}

/// <summary>A comparison of numbers at every width; false where one is NaN.</summary>
internal interface INumberComparison
{
    static abstract bool Test(double a, double b);

    static abstract Bounds Bounds(double b);

    static abstract Vector128<double> Test(Vector128<double> a, Vector128<double> b);

    static abstract Vector256<double> Test(Vector256<double> a, Vector256<double> b);

    static abstract Vector512<double> Test(Vector512<double> a, Vector512<double> b);
}

/// <summary>Whether the first is less.</summary>
internal readonly struct LessComparison : INumberComparison
{
    public static bool Test(double a, double b) => a < b;

    public static Bounds Bounds(double b) => new(null, double.BitDecrement(b));

    public static Vector128<double> Test(Vector128<double> a, Vector128<double> b) => Vector128.LessThan(a, b);

    public static Vector256<double> Test(Vector256<double> a, Vector256<double> b) => Vector256.LessThan(a, b);

    public static Vector512<double> Test(Vector512<double> a, Vector512<double> b) => Vector512.LessThan(a, b);
}

/// <summary>Whether the first is not greater.</summary>
internal readonly struct LessOrEqualComparison : INumberComparison
{
    public static bool Test(double a, double b) => a <= b;

    public static Bounds Bounds(double b) => new(null, b);

    public static Vector128<double> Test(Vector128<double> a, Vector128<double> b) => Vector128.LessThanOrEqual(a, b);

    public static Vector256<double> Test(Vector256<double> a, Vector256<double> b) => Vector256.LessThanOrEqual(a, b);

    public static Vector512<double> Test(Vector512<double> a, Vector512<double> b) => Vector512.LessThanOrEqual(a, b);
}

/// <summary>Whether the first is greater.</summary>
internal readonly struct GreaterComparison : INumberComparison
{
    public static bool Test(double a, double b) => a > b;

    public static Bounds Bounds(double b) => new(b, null);

    public static Vector128<double> Test(Vector128<double> a, Vector128<double> b) => Vector128.GreaterThan(a, b);

    public static Vector256<double> Test(Vector256<double> a, Vector256<double> b) => Vector256.GreaterThan(a, b);

    public static Vector512<double> Test(Vector512<double> a, Vector512<double> b) => Vector512.GreaterThan(a, b);
}

/// <summary>Whether the first is not less.</summary>
internal readonly struct GreaterOrEqualComparison : INumberComparison
{
    public static bool Test(double a, double b) => a >= b;

    public static Bounds Bounds(double b) => new(double.BitDecrement(b), null);

    public static Vector128<double> Test(Vector128<double> a, Vector128<double> b) => Vector128.GreaterThanOrEqual(a, b);

    public static Vector256<double> Test(Vector256<double> a, Vector256<double> b) => Vector256.GreaterThanOrEqual(a, b);

    public static Vector512<double> Test(Vector512<double> a, Vector512<double> b) => Vector512.GreaterThanOrEqual(a, b);
}

/// <summary>Whether both are equal.</summary>
internal readonly struct EqualComparison : INumberComparison
{
    public static bool Test(double a, double b) => a == b;

    public static Bounds Bounds(double b) => new(double.BitDecrement(b), b);

    public static Vector128<double> Test(Vector128<double> a, Vector128<double> b) => Vector128.Equals(a, b);

    public static Vector256<double> Test(Vector256<double> a, Vector256<double> b) => Vector256.Equals(a, b);

    public static Vector512<double> Test(Vector512<double> a, Vector512<double> b) => Vector512.Equals(a, b);
}
