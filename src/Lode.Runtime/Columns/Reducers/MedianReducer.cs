namespace Lode.Runtime.Columns;

/// <summary>The middle value, of an even count the mean of the middle two; unknown over no members.</summary>
public sealed class MedianReducer(bool skipsUnknown) : GatherReducer(skipsUnknown)
{
    private double[] _result = [];

    /// <summary>The medians.</summary>
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
        if (IsUnknown(owner) || members.Count == 0)
        {
            return;
        }

        members.Sort();
        var middle = members.Count / 2;
        var median = members.Count % 2 == 1 ? members[middle] : (members[middle - 1] + members[middle]) / 2;
        _result[owner] = double.IsFinite(median) ? median : double.NaN;
    }
}
