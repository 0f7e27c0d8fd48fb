namespace Lode.Runtime.Columns;

/// <summary>The set of the values, in the order of their first appearance.</summary>
public sealed class SetReducer(bool skipsUnknown) : GatherReducer(skipsUnknown, takesEachOnce: true)
{
    private readonly List<double> _items = [];
    private int[] _offsets = [];
    private ulong[] _known = [];

    /// <summary>The sets.</summary>
    public SetVector Result()
    {
        Finish();
        var items = Frame.Scratch.Numbers(_items.Count);
        _items.CopyTo(items);
        return new(_offsets, items, _known, 0, 0, Frame.IsRoot);
    }

    private protected override void Begin()
    {
        base.Begin();
        _items.Clear();
        _offsets = Frame.Scratch.Codes(Owners + 1);
        _offsets[0] = 0;
        _known = Words();
    }

    private protected override void Make(int owner, List<double> members)
    {
        if (!IsUnknown(owner))
        {
            _known[owner >> 6] |= 1UL << owner;
            _items.AddRange(members);
        }

        _offsets[owner + 1] = _items.Count;
    }
}
