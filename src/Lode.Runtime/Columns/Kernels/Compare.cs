namespace Lode.Runtime.Columns;

/// <summary>Comparisons. With ranges, true or false where it is so for every value in them; unknown otherwise.</summary>
public static class Compare
{
    /// <summary>Whether two numbers are equal.</summary>
    public static BooleanVector Equal(Frame frame, NumberVector a, NumberVector b) => Order<EqualRanges>(frame, a, b);

    /// <summary>Whether the first is less.</summary>
    public static BooleanVector Less(Frame frame, NumberVector a, NumberVector b) => Order<LessRanges>(frame, a, b);

    /// <summary>Whether the first is not greater.</summary>
    public static BooleanVector LessOrEqual(Frame frame, NumberVector a, NumberVector b) => Order<LessOrEqualRanges>(frame, a, b);

    /// <summary>Whether the first is greater.</summary>
    public static BooleanVector Greater(Frame frame, NumberVector a, NumberVector b) => Order<LessRanges>(frame, b, a);

    /// <summary>Whether the first is not less.</summary>
    public static BooleanVector GreaterOrEqual(Frame frame, NumberVector a, NumberVector b) => Order<LessOrEqualRanges>(frame, b, a);

    /// <summary>Whether two enum members, rows or texts are the same.</summary>
    public static BooleanVector Equal(Frame frame, CodeVector a, CodeVector b) =>
        Masks.Ask(frame, a.IsBroadcast && b.IsBroadcast, new SameCode(a, b));

    /// <summary>Whether two booleans are the same.</summary>
    public static BooleanVector Equal(Frame frame, BooleanVector a, BooleanVector b) =>
        Masks.Ask(frame, a.IsBroadcast && b.IsBroadcast, new SameTruth(a, b));

    /// <summary>Whether two sets have the same members.</summary>
    public static BooleanVector Equal(Frame frame, SetVector a, SetVector b) => Sets.Equal(frame, a, b);

    private static BooleanVector Order<T>(Frame frame, NumberVector a, NumberVector b)
        where T : IRanges =>
        Masks.Ask(frame, a.IsBroadcast && b.IsBroadcast, new OrderOf<T>(a, b));

    private interface IRanges
    {
        static abstract Kleene Test(double aLow, double aHigh, double bLow, double bHigh);
    }

    // NaN fails every comparison, so an unknown operand proves neither truth nor falsehood.
    private readonly struct EqualRanges : IRanges
    {
        public static Kleene Test(double aLow, double aHigh, double bLow, double bHigh) =>
            Kleenes.Of(aLow == bHigh && aHigh == bLow, aHigh < bLow || aLow > bHigh);
    }

    private readonly struct LessRanges : IRanges
    {
        public static Kleene Test(double aLow, double aHigh, double bLow, double bHigh) => Kleenes.Of(aHigh < bLow, aLow >= bHigh);
    }

    private readonly struct LessOrEqualRanges : IRanges
    {
        public static Kleene Test(double aLow, double aHigh, double bLow, double bHigh) => Kleenes.Of(aHigh <= bLow, aLow > bHigh);
    }

    private readonly ref struct OrderOf<T>(NumberVector a, NumberVector b) : ITest
        where T : IRanges
    {
        private readonly ReadOnlySpan<double> _aLow = a.Low;
        private readonly ReadOnlySpan<double> _aHigh = a.High;
        private readonly ReadOnlySpan<double> _bLow = b.Low;
        private readonly ReadOnlySpan<double> _bHigh = b.High;
        private readonly int _aStep = a.Step;
        private readonly int _bStep = b.Step;

        public Kleene At(int position) => T.Test(
            _aLow[position & _aStep], _aHigh[position & _aStep], _bLow[position & _bStep], _bHigh[position & _bStep]);
    }

    private readonly ref struct SameCode(CodeVector a, CodeVector b) : ITest
    {
        private readonly ReadOnlySpan<int> _a = a.Codes;
        private readonly ReadOnlySpan<int> _b = b.Codes;
        private readonly int _aStep = a.Step;
        private readonly int _bStep = b.Step;

        public Kleene At(int position)
        {
            var (x, y) = (_a[position & _aStep], _b[position & _bStep]);
            var known = (x | y) >= 0;
            return Kleenes.Of(known & x == y, known & x != y);
        }
    }

    private readonly ref struct SameTruth(BooleanVector a, BooleanVector b) : ITest
    {
        private readonly BooleanVector _a = a;
        private readonly BooleanVector _b = b;

        public Kleene At(int position)
        {
            var (x, y) = (_a[position], _b[position]);
            var known = x != Kleene.Unknown && y != Kleene.Unknown;
            return Kleenes.Of(known && x == y, known && x != y);
        }
    }
}
