namespace Lode.Runtime.Scalars;

/// <summary>The sum of the members' values, from the least to the greatest that it can be; unknown where a value is.</summary>
public struct SumGather
{
    private double _low;
    private double _high;
    private bool _isOpen;
    private MissingCells? _why;

    /// <summary>The sum.</summary>
    public readonly Num Result =>
        _isOpen || !double.IsFinite(_low) || !double.IsFinite(_high) ? Num.Unknown(_why) : Num.Range(_low, _high, _why);

    /// <summary>Takes in a member that belongs or may belong.</summary>
    public void Add(Tri belongs, Num value)
    {
        _why = Why.Join(Why.Join(_why, belongs.Why), value.Why);
        if (!value.IsKnown)
        {
            _isOpen = true;
            return;
        }

        _low += belongs.IsTrue || value.Low < 0 ? value.Low : 0;
        _high += belongs.IsTrue || value.Low > 0 ? value.Low : 0;
    }
}
