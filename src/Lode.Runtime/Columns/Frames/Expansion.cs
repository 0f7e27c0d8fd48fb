namespace Lode.Runtime.Columns;

/// <summary>
/// The members that a binder of an aggregate ranges over for each position of a parent frame, as frames of bounded size one after the other: first
/// all members of the first position, in their order, then those of the next. Kept and used again for every chunk.
/// </summary>
public sealed class Expansion
{
    /// <summary>The most positions of one frame; a long segment goes on in the next.</summary>
    public const int MaxPositions = 1 << 14;

    private readonly MemberRows _rows = new();
    private Frame? _frame;
    private Frame _parent = null!;
    private Expansion? _outer;
    private SetVector _sets;
    private bool _overRows;
    private bool _hasBatch;
    private int[] _counts = [];
    private long _left;
    private int _position;
    private int _offset;
    private CodeVector _codes;
    private NumberVector _items;

    /// <summary>The members at hand.</summary>
    public Frame Frame => _frame!;

    /// <summary>The members as enum members, rows or texts.</summary>
    public CodeVector Codes => _overRows ? _codes : Items.Codes(Frame.Scratch, _items);

    /// <summary>The members as numbers or dates.</summary>
    public NumberVector Numbers => _items;

    /// <summary>The members as booleans.</summary>
    public BooleanVector Booleans => Items.Booleans(Frame, _items);

    /// <summary>Begins with the members of a set at each position of the aggregate's own frame.</summary>
    public void OfSets(Frame parent, SetVector sets, Reducer reducer)
    {
        Begin(parent, null);
        Count(sets, reducer);
    }

    /// <summary>Begins with the members of a set at each position that an outer binder has at hand.</summary>
    public void OfSets(Expansion outer, SetVector sets, Reducer reducer)
    {
        Begin(outer.Frame, outer);
        Count(sets, reducer);
    }

    /// <summary>Begins with all rows of a table at each position of the aggregate's own frame.</summary>
    public void OfRows(Frame parent, int table)
    {
        Begin(parent, null);
        Count(parent.Worker.World.Tables[table]);
    }

    /// <summary>Begins with all rows of a table at each position that an outer binder has at hand.</summary>
    public void OfRows(Expansion outer, int table)
    {
        Begin(outer.Frame, outer);
        Count(outer.Frame.Worker.World.Tables[table]);
    }

    /// <summary>Leaves out rows that surely have another value than the key, where the key is known.</summary>
    public void Narrow(RowIndex index, NumberVector keys)
    {
        _rows.Narrow(index, keys);
        _left = _rows.Count(_counts.AsSpan(0, _parent.Width(false)));
    }

    /// <summary>Goes on to the next frame of members; false where there are no more.</summary>
    public bool Next()
    {
        var worker = _parent.Worker;
        if (_hasBatch)
        {
            worker.Scratch.Release();
            _hasBatch = false;
        }

        if (_left == 0)
        {
            worker.Scratch.Release();
            return false;
        }

        worker.Cancellation.ThrowIfCancellationRequested();
        worker.Scratch.Mark();
        _hasBatch = true;
        Fill((int)Math.Min(_left, MaxPositions));
        return true;
    }

    private void Begin(Frame parent, Expansion? outer)
    {
        (_parent, _outer, _position, _offset, _left, _hasBatch) = (parent, outer, 0, 0, 0, false);
        _frame ??= new Frame(parent.Worker);
        parent.Scratch.Mark();
        _counts = parent.Scratch.Codes(parent.Width(false));
    }

    private void Count(SetVector sets, Reducer reducer)
    {
        (_sets, _overRows) = (sets, false);
        for (var i = 0; i < _parent.Width(false); i++)
        {
            _counts[i] = sets.Count(i);
            _left += _counts[i];
            if (!sets.IsKnown(i) || (!reducer.TakesUnknownMembers && sets.HasUnknownMember(i)))
            {
                reducer.Unknown(_outer is null ? i : _outer.Frame.Owners[i]);
            }
        }
    }

    private void Count(Table table)
    {
        _overRows = true;
        var width = _parent.Width(false);
        _rows.Begin(table.RowCount, _parent.Scratch.Codes(width), _parent.Scratch.Codes(width));
        _left = _rows.Count(_counts.AsSpan(0, _parent.Width(false)));
    }

    private void Fill(int count)
    {
        var scratch = _parent.Scratch;
        var parents = scratch.Codes(count);
        var codes = _overRows ? scratch.Codes(count) : [];
        var items = _overRows ? [] : scratch.Numbers(count);
        for (var filled = 0; filled < count;)
        {
            var taken = Math.Min(_counts[_position] - _offset, count - filled);
            parents.AsSpan(filled, taken).Fill(_position);
            if (_overRows)
            {
                _rows.Copy(_position, _counts[_position], _offset, codes.AsSpan(filled, taken));
            }
            else
            {
                _sets[_position].Slice(_offset, taken).CopyTo(items.AsSpan(filled));
            }

            filled += taken;
            _offset += taken;
            if (_offset == _counts[_position])
            {
                (_position, _offset) = (_position + 1, 0);
            }
        }

        _left -= count;
        _parent.Worker.PositionsExpanded += count;
        Frame.Reset(count, parents, Owners(parents, count));
        _codes = new(codes, 0, count, isBroadcast: false, isSequence: _overRows && !_rows.IsNarrow && Frame.OnlyParent >= 0);
        _items = new(items, count, isBroadcast: false);
    }

    private int[] Owners(int[] parents, int count)
    {
        if (_outer is null)
        {
            return parents;
        }

        var owners = _parent.Scratch.Codes(count);
        var outer = _outer.Frame.Owners;
        for (var i = 0; i < count; i++)
        {
            owners[i] = outer[parents[i]];
        }

        return owners;
    }
}
