namespace Lode.Runtime.Columns;

/// <summary>The sum, from the least to the greatest that it can be; in the order of the members.</summary>
public sealed class SumReducer(bool skipsUnknown) : Reducer(skipsUnknown)
{
    private double[] _low = [];
    private double[] _high = [];

    /// <summary>Adds members.</summary>
    public void Add(Frame members, BooleanVector where, NumberVector value) => Each(members, where, value, value, new Sink(this));

    /// <summary>The sums.</summary>
    public NumberVector Result()
    {
        for (var i = 0; i < Owners; i++)
        {
            if (IsUnknown(i) || !double.IsFinite(_low[i]) || !double.IsFinite(_high[i]))
            {
                (_low[i], _high[i]) = (double.NaN, double.NaN);
            }
        }

        return Vector(_low, _high);
    }

    private protected override void Begin() => (_low, _high) = (Filled(0), Filled(0));

    private readonly struct Sink(SumReducer reducer) : IMemberSink
    {
        // An unknown value is NaN and makes the sum so.
        public void Member(int owner, bool isSure, double value, double key)
        {
            reducer._low[owner] += isSure ? value : Math.Min(0, value);
            reducer._high[owner] += isSure ? value : Math.Max(0, value);
        }
    }
}
