namespace Lode.Runtime.Columns;

/// <summary>The mean; unknown where a belonging or a value is, and over no members.</summary>
public sealed class AverageReducer(bool skipsUnknown) : Reducer(skipsUnknown)
{
    private double[] _sum = [];
    private double[] _count = [];

    /// <summary>Adds members.</summary>
    public void Add(Frame members, BooleanVector where, NumberVector value) => Each(members, where, value, value, new Sink(this));

    /// <summary>The means.</summary>
    public NumberVector Result()
    {
        for (var i = 0; i < Owners; i++)
        {
            var mean = _sum[i] / _count[i];
            _sum[i] = !IsUnknown(i) && double.IsFinite(mean) ? mean : double.NaN;
        }

        return Vector(_sum, _sum);
    }

    private protected override void Begin() => (_sum, _count) = (Filled(0), Filled(0));

    private readonly struct Sink(AverageReducer reducer) : IMemberSink
    {
        public void Member(int owner, bool isSure, double value, double key)
        {
            reducer._sum[owner] += isSure ? value : double.NaN;
            reducer._count[owner]++;
        }
    }
}
