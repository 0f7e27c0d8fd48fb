namespace Lode.Runtime.Columns;

/// <summary>Writes sets one behind the other into working memory.</summary>
internal ref struct SetWriter
{
    private readonly Frame _frame;
    private readonly bool _isBroadcast;
    private readonly int[] _offsets;
    private readonly ulong[] _known;
    private double[] _items;
    private int _position;
    private int _count;

    /// <summary>Prepares for the sets of a frame.</summary>
    public SetWriter(Frame frame, bool sameEverywhere)
    {
        _frame = frame;
        _isBroadcast = frame.IsBroadcast(sameEverywhere);
        Positions = _isBroadcast ? 1 : frame.Count;
        _offsets = frame.Scratch.Codes(Positions + 1);
        _offsets[0] = 0;
        _known = frame.Scratch.Words(Masks.WordCount(Positions));
        Array.Clear(_known, 0, Masks.WordCount(Positions));
        _items = frame.Scratch.Numbers(Positions);
    }

    /// <summary>Number of sets to write.</summary>
    public int Positions { get; }

    /// <summary>The members of the set at hand so far.</summary>
    public readonly ReadOnlySpan<double> Members => _items.AsSpan(_offsets[_position].._count);

    /// <summary>Adds a member to the set at hand.</summary>
    public void Add(double item)
    {
        if (_count == _items.Length)
        {
            var larger = _frame.Scratch.Numbers(2 * _count);
            _items.CopyTo(larger, 0);
            _items = larger;
        }

        _items[_count++] = item;
    }

    /// <summary>Adds a member unless it is known and the set at hand has it.</summary>
    public void AddDistinct(double item)
    {
        if (!Members.Contains(item) || double.IsNaN(item))
        {
            Add(item);
        }
    }

    /// <summary>Ends the set at hand.</summary>
    public void End(bool isKnown)
    {
        if (isKnown)
        {
            _known[_position >> 6] |= 1UL << _position;
        }
        else
        {
            _count = _offsets[_position];
        }

        _offsets[++_position] = _count;
    }

    /// <summary>What was written.</summary>
    public readonly SetVector Vector() => new(_offsets, _items, _known, 0, 0, _isBroadcast);

    /// <summary>Sets at other positions; unknown where a position is negative.</summary>
    public static SetVector Copy(Frame frame, SetVector source, ReadOnlySpan<int> positions, bool isBroadcast = false)
    {
        var writer = new SetWriter(frame, isBroadcast);
        foreach (var position in positions)
        {
            writer.Copy(source, position, position >= 0);
        }

        return writer.Vector();
    }

    /// <summary>Writes the set at a position of another vector.</summary>
    public void Copy(SetVector source, int position, bool isKnown)
    {
        isKnown = isKnown && source.IsKnown(position);
        if (isKnown)
        {
            foreach (var item in source[position])
            {
                Add(item);
            }
        }

        End(isKnown);
    }
}
