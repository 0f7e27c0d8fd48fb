namespace Lode.Runtime.Columns;

/// <summary>Operations on sets. A found or common member decides whatever else is unknown.</summary>
public static class Sets
{
    /// <summary>Whether a number is a member.</summary>
    public static BooleanVector In(Frame frame, NumberVector value, SetVector set) =>
        Masks.Ask(frame, value.IsBroadcast && set.IsBroadcast, new Member(Items.Of(frame, value), set));

    /// <summary>Whether a code is a member.</summary>
    public static BooleanVector In(Frame frame, CodeVector value, SetVector set) => In(frame, Items.Of(frame, value), set);

    /// <summary>Whether a boolean is a member.</summary>
    public static BooleanVector In(Frame frame, BooleanVector value, SetVector set) => In(frame, Items.Of(frame, value), set);

    /// <summary>Whether two sets share a member.</summary>
    public static BooleanVector Overlaps(Frame frame, SetVector a, SetVector b) =>
        Masks.Ask(frame, a.IsBroadcast && b.IsBroadcast, new Common(a, b));

    /// <summary>Whether two sets have the same members, in whatever order.</summary>
    public static BooleanVector Equal(Frame frame, SetVector a, SetVector b) =>
        Masks.Ask(frame, a.IsBroadcast && b.IsBroadcast, new Same(a, b));

    /// <summary>The members of the first that the second has not; those that an unknown member leaves undecided stay as unknown.</summary>
    public static SetVector Without(Frame frame, SetVector a, SetVector b)
    {
        var writer = new SetWriter(frame, a.IsBroadcast && b.IsBroadcast);
        for (var i = 0; i < writer.Positions; i++)
        {
            var isKnown = a.IsKnown(i) && b.IsKnown(i);
            var isComplete = isKnown && b.IsComplete(i);
            foreach (var item in isKnown ? a[i] : default)
            {
                if (!b.Has(i, item))
                {
                    writer.Add(isComplete ? item : double.NaN);
                }
            }

            writer.End(isKnown);
        }

        return writer.Vector();
    }

    /// <summary>How many members.</summary>
    public static NumberVector Count(Frame frame, SetVector set)
    {
        var count = frame.Width(set.IsBroadcast);
        var result = frame.Scratch.Numbers(count);
        for (var i = 0; i < count; i++)
        {
            result[i] = set.IsComplete(i) ? set.Count(i) : double.NaN;
        }

        return new(result, count, frame.IsBroadcast(set.IsBroadcast));
    }

    /// <summary>The set of these members; see <see cref="Items"/>.</summary>
    public static SetVector Of(Frame frame, params ReadOnlySpan<NumberVector> items)
    {
        var isBroadcast = true;
        foreach (var item in items)
        {
            isBroadcast &= item.IsBroadcast;
        }

        var writer = new SetWriter(frame, isBroadcast);
        for (var i = 0; i < writer.Positions; i++)
        {
            foreach (var item in items)
            {
                writer.AddDistinct(item.Low[i & item.Step]);
            }

            writer.End(isKnown: true);
        }

        return writer.Vector();
    }

    private readonly ref struct Member(NumberVector items, SetVector set) : ITest
    {
        private readonly ReadOnlySpan<double> _items = items.Low;
        private readonly SetVector _set = set;
        private readonly int _step = items.Step;

        public Kleene At(int position)
        {
            var item = _items[position & _step];
            return double.IsNaN(item) || !_set.IsKnown(position) ? Kleene.Unknown
                : _set.Has(position, item) ? Kleene.True
                : _set.IsComplete(position) ? Kleene.False
                : Kleene.Unknown;
        }
    }

    private readonly ref struct Common(SetVector a, SetVector b) : ITest
    {
        private readonly SetVector _a = a;
        private readonly SetVector _b = b;

        public Kleene At(int position)
        {
            if (!_a.IsKnown(position) || !_b.IsKnown(position))
            {
                return Kleene.Unknown;
            }

            foreach (var item in _a[position])
            {
                if (_b.Has(position, item))
                {
                    return Kleene.True;
                }
            }

            return Kleenes.Of(false, _a.IsComplete(position) && _b.IsComplete(position));
        }
    }

    private readonly ref struct Same(SetVector a, SetVector b) : ITest
    {
        private readonly SetVector _a = a;
        private readonly SetVector _b = b;

        public Kleene At(int position)
        {
            if (!_a.IsKnown(position) || !_b.IsKnown(position))
            {
                return Kleene.Unknown;
            }

            var (isComplete, otherIsComplete) = (_a.IsComplete(position), _b.IsComplete(position));
            return (otherIsComplete && LacksOne(position, _b, _a)) || (isComplete && LacksOne(position, _a, _b)) ? Kleene.False
                : isComplete && otherIsComplete ? Kleene.True
                : Kleene.Unknown;
        }

        private static bool LacksOne(int position, SetVector complete, SetVector other)
        {
            foreach (var item in other[position])
            {
                if (!double.IsNaN(item) && !complete.Has(position, item))
                {
                    return true;
                }
            }

            return false;
        }
    }
}
