namespace Lode.Runtime.Scalars;

/// <summary>The mean or the median: unknown where a belonging or a value is, and of no members.</summary>
public struct MiddleGather
{
    private readonly List<double> _values;
    private bool _isOpen;
    private MissingCells? _why;

    /// <summary>Without members yet.</summary>
    public MiddleGather() => _values = [];

    /// <summary>The sum in row order over the number.</summary>
    public readonly Num Mean
    {
        get
        {
            var sum = 0.0;
            foreach (var value in _values)
            {
                sum += value;
            }

            return IsUnknown ? Num.Unknown(_why) : Num.Of(sum / _values.Count);
        }
    }

    /// <summary>The middle value, of an even number the mean of the middle two.</summary>
    public readonly Num Median
    {
        get
        {
            if (IsUnknown)
            {
                return Num.Unknown(_why);
            }

            _values.Sort();
            var middle = _values.Count / 2;
            return Num.Of(_values.Count % 2 == 1 ? _values[middle] : (_values[middle - 1] + _values[middle]) / 2);
        }
    }

    private readonly bool IsUnknown => _isOpen || _values.Count == 0;

    /// <summary>Takes in a member that belongs or may belong.</summary>
    public void Add(Tri belongs, Num value)
    {
        _why = Why.Join(Why.Join(_why, belongs.Why), value.Why);
        _isOpen |= !belongs.IsTrue || !value.IsKnown;
        if (!_isOpen)
        {
            _values.Add(value.Low);
        }
    }
}
