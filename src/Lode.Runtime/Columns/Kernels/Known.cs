namespace Lode.Runtime.Columns;

/// <summary>What is known, and what stands in for what is not. A range is not known.</summary>
public static class Known
{
    /// <summary>Whether a number is known.</summary>
    public static BooleanVector Is(Frame frame, NumberVector value) => Masks.Ask(frame, value.IsBroadcast, new KnownNumber(value));

    /// <summary>Whether a code is known.</summary>
    public static BooleanVector Is(Frame frame, CodeVector value) => Masks.Ask(frame, value.IsBroadcast, new KnownCode(value));

    /// <summary>Whether a boolean is known.</summary>
    public static BooleanVector Is(Frame frame, BooleanVector value)
    {
        var words = value.Known.Length;
        var isTrue = frame.Scratch.Words(words);
        var known = frame.Scratch.Words(words);
        value.Known.CopyTo(isTrue);
        known.AsSpan(0, words).Fill(ulong.MaxValue);
        if (!value.IsBroadcast)
        {
            known[words - 1] &= Masks.Tail(frame.Count);
        }

        return new(isTrue, known, 0, words, value.IsBroadcast);
    }

    /// <summary>Whether a set is known, be it with unknown members.</summary>
    public static BooleanVector Is(Frame frame, SetVector value) => Masks.Ask(frame, value.IsBroadcast, new KnownSet(value));

    /// <summary>The first number where known, else the second where known.</summary>
    public static NumberVector Otherwise(Frame frame, NumberVector a, NumberVector b) =>
        Choose.If(frame, Is(frame, a), Items.Of(frame, a), Items.Of(frame, b));

    /// <summary>The first code where known, else the second.</summary>
    public static CodeVector Otherwise(Frame frame, CodeVector a, CodeVector b) => Choose.If(frame, Is(frame, a), a, b);

    /// <summary>The first boolean where known, else the second.</summary>
    public static BooleanVector Otherwise(Frame frame, BooleanVector a, BooleanVector b) => Choose.If(frame, Is(frame, a), a, b);

    /// <summary>The first set where known, else the second.</summary>
    public static SetVector Otherwise(Frame frame, SetVector a, SetVector b) => Choose.If(frame, Is(frame, a), a, b);

    /// <summary>A number where a row is known; unknown elsewhere.</summary>
    public static NumberVector Where(Frame frame, CodeVector rows, NumberVector value) =>
        rows.IsSequence ? value : Choose.If(frame, Rows(frame, rows), value, value);

    /// <summary>A code where a row is known; unknown elsewhere.</summary>
    public static CodeVector Where(Frame frame, CodeVector rows, CodeVector value) =>
        rows.IsSequence ? value : Choose.If(frame, Rows(frame, rows), value, value);

    /// <summary>A boolean where a row is known; unknown elsewhere.</summary>
    public static BooleanVector Where(Frame frame, CodeVector rows, BooleanVector value) =>
        rows.IsSequence ? value : Choose.If(frame, Rows(frame, rows), value, value);

    /// <summary>A set where a row is known; unknown elsewhere.</summary>
    public static SetVector Where(Frame frame, CodeVector rows, SetVector value) =>
        rows.IsSequence ? value : Choose.If(frame, Rows(frame, rows), value, value);

    // True where a row is known, else unknown.
    private static BooleanVector Rows(Frame frame, CodeVector rows)
    {
        var known = Is(frame, rows);
        return Choose.If(frame, known, known, Masks.Broadcast(frame.Scratch, Kleene.Unknown));
    }

    private readonly ref struct KnownNumber(NumberVector value) : ITest
    {
        private readonly ReadOnlySpan<double> _low = value.Low;
        private readonly ReadOnlySpan<double> _high = value.High;
        private readonly int _step = value.Step;

        public Kleene At(int position)
        {
            var isKnown = _low[position & _step] == _high[position & _step];
            return Kleenes.Of(isKnown, !isKnown);
        }
    }

    private readonly ref struct KnownCode(CodeVector value) : ITest
    {
        private readonly ReadOnlySpan<int> _codes = value.Codes;
        private readonly int _step = value.Step;

        public Kleene At(int position) => Kleenes.Of(_codes[position & _step] >= 0, _codes[position & _step] < 0);
    }

    private readonly ref struct KnownSet(SetVector value) : ITest
    {
        private readonly SetVector _value = value;

        public Kleene At(int position) => Kleenes.Of(_value.IsKnown(position), !_value.IsKnown(position));
    }
}
