namespace Lode.Runtime.Columns;

/// <summary>How many distinct values.</summary>
public sealed class DistinctReducer(bool skipsUnknown) : GatherReducer(skipsUnknown)
{
    private readonly HashSet<double> _seen = [];
    private double[] _result = [];

    /// <summary>The counts.</summary>
    public NumberVector Result()
    {
        Finish();
        return Vector(_result, _result);
    }

    private protected override void Begin()
    {
        base.Begin();
        _result = Filled(double.NaN);
    }

    private protected override void Make(int owner, List<double> members)
    {
        if (!IsUnknown(owner))
        {
            _seen.Clear();
            _seen.UnionWith(members);
            _result[owner] = _seen.Count;
        }
    }
}
