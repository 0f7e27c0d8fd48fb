namespace Lode.Runtime.Columns;

/// <summary>The total of a score, rule by rule.</summary>
public static class Scores
{
    /// <summary>What a rule adds where it fired, or may add where it is undetermined: of the latter all its amounts or none.</summary>
    /// <param name="frame">The chunk.</param>
    /// <param name="total">The total so far.</param>
    /// <param name="fired">The rule's verdict.</param>
    /// <param name="amounts">Its amounts.</param>
    public static NumberVector Add(Frame frame, NumberVector total, BooleanVector fired, params ReadOnlySpan<NumberVector> amounts)
    {
        var low = frame.Scratch.Numbers(frame.Count);
        var high = frame.Scratch.Numbers(frame.Count);
        ReadOnlySpan<double> totalLow = total.Low, totalHigh = total.High;
        for (var i = 0; i < frame.Count; i++)
        {
            (low[i], high[i]) = (totalLow[i & total.Step], totalHigh[i & total.Step]);
            var verdict = fired[i];
            if (verdict == Kleene.False)
            {
                continue;
            }

            var sum = Sum(amounts, i);
            low[i] += verdict == Kleene.True ? sum : Math.Min(sum, 0);
            high[i] += verdict == Kleene.True ? sum : Math.Max(sum, 0);
        }

        return new(low, high, 0, frame.Count, isBroadcast: false);
    }

    /// <summary>The total after all rules; unknown where an amount is, or where an end is not finite.</summary>
    public static NumberVector Total(Frame frame, NumberVector total)
    {
        var count = frame.Width(total.IsBroadcast);
        var low = frame.Scratch.Numbers(count);
        var high = frame.Scratch.Numbers(count);
        for (var i = 0; i < count; i++)
        {
            var isFinite = double.IsFinite(total.Low[i]) && double.IsFinite(total.High[i]);
            (low[i], high[i]) = isFinite ? (total.Low[i], total.High[i]) : (double.NaN, double.NaN);
        }

        return new(low, high, 0, count, total.IsBroadcast);
    }

    // An amount that is not exact is NaN here and makes the total so.
    private static double Sum(ReadOnlySpan<NumberVector> amounts, int position)
    {
        var sum = 0.0;
        foreach (var amount in amounts)
        {
            var at = position & amount.Step;
            sum += amount.Low[at] == amount.High[at] ? amount.Low[at] : double.NaN;
        }

        return sum;
    }
}
