namespace Lode.Runtime.Columns;

/// <summary>One of two values by a condition: the first where it is true, the second where false, unknown where it is unknown. Ranges pass.</summary>
public static class Choose
{
    /// <summary>Of numbers.</summary>
    public static NumberVector If(Frame frame, BooleanVector condition, NumberVector then, NumberVector otherwise)
    {
        var isBroadcast = frame.IsBroadcast(condition.IsBroadcast && then.IsBroadcast && otherwise.IsBroadcast);
        var count = isBroadcast ? 1 : frame.Count;
        var low = frame.Scratch.Numbers(count);
        var high = then.IsExact && otherwise.IsExact ? low : frame.Scratch.Numbers(count);
        ReadOnlySpan<double> aLow = then.Low, aHigh = then.High, bLow = otherwise.Low, bHigh = otherwise.High;
        int aStep = then.Step, bStep = otherwise.Step;
        for (var i = 0; i < count; i++)
        {
            (low[i], high[i]) = condition[i] switch
            {
                Kleene.True => (aLow[i & aStep], aHigh[i & aStep]),
                Kleene.False => (bLow[i & bStep], bHigh[i & bStep]),
                _ => (double.NaN, double.NaN),
            };
        }

        return new(low, high, 0, count, isBroadcast);
    }

    /// <summary>Of codes.</summary>
    public static CodeVector If(Frame frame, BooleanVector condition, CodeVector then, CodeVector otherwise)
    {
        var isBroadcast = frame.IsBroadcast(condition.IsBroadcast && then.IsBroadcast && otherwise.IsBroadcast);
        var count = isBroadcast ? 1 : frame.Count;
        var codes = frame.Scratch.Codes(count);
        ReadOnlySpan<int> a = then.Codes, b = otherwise.Codes;
        int aStep = then.Step, bStep = otherwise.Step;
        for (var i = 0; i < count; i++)
        {
            codes[i] = condition[i] switch
            {
                Kleene.True => a[i & aStep],
                Kleene.False => b[i & bStep],
                _ => CodeColumn.Unknown,
            };
        }

        return new(codes, 0, count, isBroadcast);
    }

    /// <summary>Of booleans.</summary>
    public static BooleanVector If(Frame frame, BooleanVector condition, BooleanVector then, BooleanVector otherwise)
    {
        var isBroadcast = condition.IsBroadcast && then.IsBroadcast && otherwise.IsBroadcast;
        var words = isBroadcast ? 1 : Masks.WordCount(frame.Count);
        var isTrue = frame.Scratch.Words(words);
        var known = frame.Scratch.Words(words);
        for (var word = 0; word < words; word++)
        {
            var yes = condition.True[word & condition.Step];
            var no = condition.Known[word & condition.Step] & ~yes;
            isTrue[word] = (yes & then.True[word & then.Step]) | (no & otherwise.True[word & otherwise.Step]);
            known[word] = (yes & then.Known[word & then.Step]) | (no & otherwise.Known[word & otherwise.Step]);
        }

        if (!isBroadcast)
        {
            isTrue[words - 1] &= Masks.Tail(frame.Count);
            known[words - 1] &= Masks.Tail(frame.Count);
        }

        return new(isTrue, known, 0, words, isBroadcast);
    }

    /// <summary>Of sets.</summary>
    public static SetVector If(Frame frame, BooleanVector condition, SetVector then, SetVector otherwise)
    {
        var writer = new SetWriter(frame, condition.IsBroadcast && then.IsBroadcast && otherwise.IsBroadcast);
        for (var i = 0; i < writer.Positions; i++)
        {
            var answer = condition[i];
            writer.Copy(answer == Kleene.True ? then : otherwise, i, answer != Kleene.Unknown);
        }

        return writer.Vector();
    }
}
