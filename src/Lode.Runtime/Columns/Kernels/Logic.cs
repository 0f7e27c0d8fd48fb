namespace Lode.Runtime.Columns;

/// <summary>Kleene's logic, 64 positions at a time.</summary>
public static class Logic
{
    /// <summary>True where all are; false where one is false.</summary>
    public static BooleanVector And(Frame frame, params ReadOnlySpan<BooleanVector> operands) => Fold<AndWords>(frame, operands);

    /// <summary>True where one is; false where all are false.</summary>
    public static BooleanVector Or(Frame frame, params ReadOnlySpan<BooleanVector> operands) => Fold<OrWords>(frame, operands);

    /// <summary>True where it is false.</summary>
    public static BooleanVector Not(Frame frame, BooleanVector operand)
    {
        var words = operand.True.Length;
        var isTrue = frame.Scratch.Words(words);
        var known = frame.Scratch.Words(words);
        ReadOnlySpan<ulong> t = operand.True, k = operand.Known;
        for (var word = 0; word < words; word++)
        {
            isTrue[word] = k[word] & ~t[word];
            known[word] = k[word];
        }

        return new(isTrue, known, 0, words, operand.IsBroadcast);
    }

    private static BooleanVector Fold<T>(Frame frame, ReadOnlySpan<BooleanVector> operands)
        where T : IWords
    {
        var isBroadcast = true;
        foreach (var operand in operands)
        {
            isBroadcast &= operand.IsBroadcast;
        }

        var words = isBroadcast ? 1 : Masks.WordCount(frame.Count);
        var isTrue = frame.Scratch.Words(words);
        var known = frame.Scratch.Words(words);
        Copy(operands[0].True, isTrue, words);
        Copy(operands[0].Known, known, words);
        foreach (var operand in operands[1..])
        {
            ReadOnlySpan<ulong> t = operand.True, k = operand.Known;
            var step = operand.Step;
            for (var word = 0; word < words; word++)
            {
                (isTrue[word], known[word]) = T.Combine(isTrue[word], known[word], t[word & step], k[word & step]);
            }
        }

        if (!isBroadcast)
        {
            isTrue[words - 1] &= Masks.Tail(frame.Count);
            known[words - 1] &= Masks.Tail(frame.Count);
        }

        return new(isTrue, known, 0, words, isBroadcast);
    }

    private static void Copy(ReadOnlySpan<ulong> source, ulong[] target, int words)
    {
        if (source.Length == words)
        {
            source.CopyTo(target);
        }
        else
        {
            target.AsSpan(0, words).Fill(source[0]);
        }
    }

    private interface IWords
    {
        static abstract (ulong True, ulong Known) Combine(ulong aTrue, ulong aKnown, ulong bTrue, ulong bKnown);
    }

    private readonly struct AndWords : IWords
    {
        public static (ulong True, ulong Known) Combine(ulong aTrue, ulong aKnown, ulong bTrue, ulong bKnown) =>
            (aTrue & bTrue, (aKnown & bKnown) | (aKnown & ~aTrue) | (bKnown & ~bTrue));
    }

    private readonly struct OrWords : IWords
    {
        public static (ulong True, ulong Known) Combine(ulong aTrue, ulong aKnown, ulong bTrue, ulong bKnown) =>
            (aTrue | bTrue, (aKnown & bKnown) | aTrue | bTrue);
    }
}
