namespace Lode.Runtime.Scalars;

/// <summary>The distinct values in order of first appearance: unknown where a belonging or a value is.</summary>
/// <typeparam name="T">The kind of the values.</typeparam>
public struct SetGather<T> where T : struct, IItem<T>
{
    private readonly HashSet<double> _seen;
    private readonly List<double> _items;
    private bool _isOpen;
    private MissingCells? _why;

    /// <summary>Without members yet.</summary>
    public SetGather() => (_items, _seen) = ([], []);

    /// <summary>The set of them.</summary>
    public readonly SetOf Result => _isOpen ? SetOf.Unknown(_why) : SetOf.Of(_items.ToArray());

    /// <summary>How many there are.</summary>
    public readonly Num Count => _isOpen ? Num.Unknown(_why) : Num.Of(_items.Count);

    /// <summary>Takes in a member that belongs or may belong.</summary>
    public void Add(Tri belongs, T value)
    {
        _why = Why.Join(Why.Join(_why, belongs.Why), value.Why);
        _isOpen |= !belongs.IsTrue || !value.IsKnown;
        if (!_isOpen && _seen.Add(value.Item))
        {
            _items.Add(value.Item);
        }
    }
}
