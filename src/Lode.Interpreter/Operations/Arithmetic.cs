using Lode.Runtime;

namespace Lode.Interpreter;

/// <summary>Arithmetic on doubles: unknown where an operand is unknown or a range, or where the result is not finite.</summary>
internal static class Arithmetic
{
    /// <summary>Applies a function of one number.</summary>
    public static Value Apply(Value a, Func<double, double> function) =>
        a is NumberValue x ? Value.Of(function(x.Number)) : Value.UnknownBecause(a);

    /// <summary>Applies a function of two numbers.</summary>
    public static Value Apply(Value a, Value b, Func<double, double, double> function) =>
        a is NumberValue x && b is NumberValue y ? Value.Of(function(x.Number, y.Number)) : Value.UnknownBecause(a, b);

    /// <summary>A quotient; by zero it is not finite, so unknown.</summary>
    public static double Divide(double a, double b) => b == 0 ? double.NaN : a / b;

    /// <summary>Rounded, halves away from zero.</summary>
    public static double Round(double value, double digits) => Rounding.Round(value, digits);
}
