namespace Lode.Runtime.Columns;

/// <summary>How many members belong, to how many may.</summary>
public sealed class CountReducer(bool skipsUnknown) : Reducer(skipsUnknown)
{
    private static readonly NumberVector NoValue = new([0], 1, isBroadcast: true);

    private double[] _low = [];
    private double[] _high = [];

    /// <summary>Adds members.</summary>
    public void Add(Frame members, BooleanVector where) => Each(members, where, NoValue, NoValue, new Sink(this));

    /// <summary>The counts.</summary>
    public NumberVector Result()
    {
        for (var i = 0; i < Owners; i++)
        {
            if (IsUnknown(i))
            {
                (_low[i], _high[i]) = (double.NaN, double.NaN);
            }
        }

        return Vector(_low, _high);
    }

    private protected override void Begin() => (_low, _high) = (Filled(0), Filled(0));

    private readonly struct Sink(CountReducer reducer) : IMemberSink
    {
        public void Member(int owner, bool isSure, double value, double key)
        {
            reducer._low[owner] += isSure ? 1 : 0;
            reducer._high[owner]++;
        }
    }
}
