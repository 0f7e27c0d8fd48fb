namespace Lode.Runtime.Scalars;

/// <summary>
/// The greatest or least value: at least as far out as the outermost that surely belongs, at most as the outermost that may, without end where a
/// value is unknown; unknown where no known value surely belongs.
/// </summary>
public struct ExtremeGather
{
    private readonly bool _isGreatest;
    private double _sure;
    private double _possible;
    private bool _hasEnd;
    private MissingCells? _why;

    /// <summary>Without members yet.</summary>
    /// <param name="isGreatest">Whether the greatest is asked for, not the least.</param>
    public ExtremeGather(bool isGreatest) => (_isGreatest, _sure, _possible, _hasEnd) = (isGreatest, double.NaN, double.NaN, true);

    /// <summary>The value, a range while it is open.</summary>
    public readonly Num Result =>
        double.IsNaN(_sure) ? Num.Unknown(_why)
        : _isGreatest ? Num.Range(_sure, _hasEnd ? _possible : double.PositiveInfinity, _why)
        : Num.Range(_hasEnd ? _possible : double.NegativeInfinity, _sure, _why);

    /// <summary>Takes in a member that belongs or may belong.</summary>
    public void Add(Tri belongs, Num value)
    {
        _why = Why.Join(Why.Join(_why, belongs.Why), value.Why);
        if (!value.IsKnown)
        {
            _hasEnd = false;
            return;
        }

        _possible = Outer(_possible, value.Low);
        _sure = belongs.IsTrue ? Outer(_sure, value.Low) : _sure;
    }

    private readonly double Outer(double soFar, double value) =>
        double.IsNaN(soFar) || (_isGreatest ? value > soFar : value < soFar) ? value : soFar;
}
