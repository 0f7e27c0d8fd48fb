namespace Lode.Runtime.Columns;

/// <summary>Arithmetic. A range is taken as unknown; so is a result that is not finite.</summary>
public static class Arithmetic
{
    /// <summary>Sum.</summary>
    public static NumberVector Add(Frame frame, NumberVector a, NumberVector b) => Binary<AddOp>(frame, a, b);

    /// <summary>Difference.</summary>
    public static NumberVector Subtract(Frame frame, NumberVector a, NumberVector b) => Binary<SubtractOp>(frame, a, b);

    /// <summary>Product.</summary>
    public static NumberVector Multiply(Frame frame, NumberVector a, NumberVector b) => Binary<MultiplyOp>(frame, a, b);

    /// <summary>Quotient; by zero unknown.</summary>
    public static NumberVector Divide(Frame frame, NumberVector a, NumberVector b) => Binary<DivideOp>(frame, a, b);

    /// <summary>The lesser.</summary>
    public static NumberVector Min(Frame frame, NumberVector a, NumberVector b) => Binary<MinOp>(frame, a, b);

    /// <summary>The greater.</summary>
    public static NumberVector Max(Frame frame, NumberVector a, NumberVector b) => Binary<MaxOp>(frame, a, b);

    /// <summary>Rounded to a number of digits, halves away from zero.</summary>
    public static NumberVector Round(Frame frame, NumberVector value, NumberVector digits) => Binary<RoundOp>(frame, value, digits);

    /// <summary>Minus.</summary>
    public static NumberVector Negate(Frame frame, NumberVector value) => Unary<NegateOp>(frame, value);

    /// <summary>Absolute value.</summary>
    public static NumberVector Abs(Frame frame, NumberVector value) => Unary<AbsOp>(frame, value);

    internal interface IBinary
    {
        static abstract double Of(double a, double b);
    }

    internal interface IUnary
    {
        static abstract double Of(double a);
    }

    internal static NumberVector Binary<T>(Frame frame, NumberVector a, NumberVector b)
        where T : IBinary
    {
        var isBroadcast = frame.IsBroadcast(a.IsBroadcast && b.IsBroadcast);
        var count = isBroadcast ? 1 : frame.Count;
        var result = frame.Scratch.Numbers(count);
        ReadOnlySpan<double> aLow = a.Low, aHigh = a.High, bLow = b.Low, bHigh = b.High;
        int aStep = a.Step, bStep = b.Step;
        for (var i = 0; i < count; i++)
        {
            var (x, y) = (aLow[i & aStep], bLow[i & bStep]);
            var value = x == aHigh[i & aStep] && y == bHigh[i & bStep] ? T.Of(x, y) : double.NaN;
            result[i] = double.IsFinite(value) ? value : double.NaN;
        }

        return new(result, count, isBroadcast);
    }

    internal static NumberVector Unary<T>(Frame frame, NumberVector a)
        where T : IUnary
    {
        var count = a.Low.Length;
        var result = frame.Scratch.Numbers(count);
        ReadOnlySpan<double> low = a.Low, high = a.High;
        for (var i = 0; i < count; i++)
        {
            var value = low[i] == high[i] ? T.Of(low[i]) : double.NaN;
            result[i] = double.IsFinite(value) ? value : double.NaN;
        }

        return new(result, count, a.IsBroadcast);
    }

    private readonly struct AddOp : IBinary
    {
        public static double Of(double a, double b) => a + b;
    }

    private readonly struct SubtractOp : IBinary
    {
        public static double Of(double a, double b) => a - b;
    }

    private readonly struct MultiplyOp : IBinary
    {
        public static double Of(double a, double b) => a * b;
    }

    private readonly struct DivideOp : IBinary
    {
        public static double Of(double a, double b) => a / b;
    }

    private readonly struct MinOp : IBinary
    {
        public static double Of(double a, double b) => Math.Min(a, b);
    }

    private readonly struct MaxOp : IBinary
    {
        public static double Of(double a, double b) => Math.Max(a, b);
    }

    private readonly struct RoundOp : IBinary
    {
        public static double Of(double a, double b) => Rounding.Round(a, b);
    }

    private readonly struct NegateOp : IUnary
    {
        public static double Of(double a) => -a;
    }

    private readonly struct AbsOp : IUnary
    {
        public static double Of(double a) => Math.Abs(a);
    }
}
