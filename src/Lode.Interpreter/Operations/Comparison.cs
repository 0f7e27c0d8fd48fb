namespace Lode.Interpreter;

/// <summary>Comparisons. One with a range is decided only where it is so for every value in the range.</summary>
internal static class Comparison
{
    /// <summary>Equality of two values of one type.</summary>
    public static Value Equal(Value a, Value b) => (a, b) switch
    {
        (SetValue s, SetValue t) => Sets.Equal(s, t),
        _ when Ends(a) is { } x && Ends(b) is { } y => Decide(
            isTrue: x.Low == x.High && y.Low == y.High && x.Low == y.Low,
            isFalse: x.High < y.Low || y.High < x.Low, a, b),
        _ when a.IsKnown && b.IsKnown => Value.Of(a.Equals(b)),
        _ => Value.UnknownBecause(a, b),
    };

    /// <summary><c>a &lt; b</c>.</summary>
    public static Value Less(Value a, Value b) => Order(a, b, (x, y) => x.High < y.Low, (x, y) => x.Low >= y.High);

    /// <summary><c>a &lt;= b</c>.</summary>
    public static Value LessOrEqual(Value a, Value b) => Order(a, b, (x, y) => x.High <= y.Low, (x, y) => x.Low > y.High);

    private static Value Order(
        Value a, Value b, Func<(double Low, double High), (double Low, double High), bool> isTrue,
        Func<(double Low, double High), (double Low, double High), bool> isFalse) =>
        Ends(a) is { } x && Ends(b) is { } y ? Decide(isTrue(x, y), isFalse(x, y), a, b) : Value.UnknownBecause(a, b);

    private static Value Decide(bool isTrue, bool isFalse, Value a, Value b) =>
        isTrue ? Value.True : isFalse ? Value.False : Value.UnknownBecause(a, b);

    private static (double Low, double High)? Ends(Value value) => value switch
    {
        NumberValue n => (n.Number, n.Number),
        RangeValue r => (r.Low, r.High),
        _ => null,
    };
}
