namespace Lode.Runtime.Scalars;

/// <summary>
/// The value at the greatest or least key, the earlier of equals: unknown where a belonging, a key or the winner's own value is, and of no members.
/// </summary>
/// <typeparam name="T">The kind of the values.</typeparam>
public struct PickGather<T> where T : struct, IScalar<T>
{
    private readonly bool _isLast;
    private double _key;
    private T _winner;
    private bool _isOpen;
    private MissingCells? _why;

    /// <summary>Without members yet.</summary>
    /// <param name="isLast">Whether the greatest key wins.</param>
    public PickGather(bool isLast) => (_isLast, _key, _winner) = (isLast, double.NaN, T.Unknown(null));

    /// <summary>The winner's value.</summary>
    public readonly T Result => _isOpen || !_winner.IsKnown ? T.Unknown(_why) : _winner;

    /// <summary>Takes in a member that belongs or may belong.</summary>
    public void Add(Tri belongs, T value, Num key)
    {
        _why = Why.Join(Why.Join(Why.Join(_why, belongs.Why), value.Why), key.Why);
        _isOpen |= !belongs.IsTrue || !key.IsKnown;
        if (!_isOpen && (double.IsNaN(_key) || (_isLast ? key.Low > _key : key.Low < _key)))
        {
            (_key, _winner) = (key.Low, value);
        }
    }
}
