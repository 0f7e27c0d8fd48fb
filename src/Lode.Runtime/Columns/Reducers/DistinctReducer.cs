namespace Lode.Runtime.Columns;

/// <summary>How many distinct values.</summary>
public sealed class DistinctReducer(bool skipsUnknown) : GatherReducer(skipsUnknown, takesEachOnce: true)
{
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
            _result[owner] = members.Count;
        }
    }
}
