namespace Lode.Runtime.Columns;

/// <summary>Values of a parent frame at the positions of the frame below it.</summary>
public static class Gather
{
    /// <summary>Numbers.</summary>
    public static NumberVector Down(Frame frame, NumberVector parent) =>
        parent.IsBroadcast ? parent
        : frame.OnlyParent >= 0 ? parent.Broadcast(frame.OnlyParent)
        : At(frame, parent, frame.Parents, isBroadcast: false);

    /// <summary>Codes.</summary>
    public static CodeVector Down(Frame frame, CodeVector parent)
    {
        if (parent.IsBroadcast || frame.OnlyParent >= 0)
        {
            return parent.IsBroadcast ? parent : parent.Broadcast(frame.OnlyParent);
        }

        var codes = frame.Scratch.Codes(frame.Count);
        ReadOnlySpan<int> source = parent.Codes, parents = frame.Parents;
        for (var i = 0; i < parents.Length; i++)
        {
            codes[i] = source[parents[i]];
        }

        return new(codes, 0, parents.Length, isBroadcast: false);
    }

    /// <summary>Booleans.</summary>
    public static BooleanVector Down(Frame frame, BooleanVector parent) =>
        parent.IsBroadcast ? parent
        : frame.OnlyParent >= 0 ? Masks.Broadcast(frame.Scratch, parent[frame.OnlyParent])
        : Masks.Ask(frame, sameEverywhere: false, new BooleanAt(parent, frame.Parents));

    /// <summary>Sets.</summary>
    public static SetVector Down(Frame frame, SetVector parent) =>
        parent.IsBroadcast ? parent
        : frame.OnlyParent >= 0 ? parent.Broadcast(frame.OnlyParent)
        : SetWriter.Copy(frame, parent, frame.Parents);

    /// <summary>Numbers at other positions; unknown where a position is negative.</summary>
    internal static NumberVector At(Frame frame, NumberVector source, ReadOnlySpan<int> positions, bool isBroadcast)
    {
        var low = frame.Scratch.Numbers(positions.Length);
        var high = source.IsExact ? low : frame.Scratch.Numbers(positions.Length);
        ReadOnlySpan<double> sourceLow = source.Low, sourceHigh = source.High;
        for (var i = 0; i < positions.Length; i++)
        {
            var position = positions[i];
            low[i] = position < 0 ? double.NaN : sourceLow[position];
            high[i] = position < 0 ? double.NaN : sourceHigh[position];
        }

        return new(low, high, 0, positions.Length, isBroadcast);
    }

    private readonly ref struct BooleanAt(BooleanVector source, ReadOnlySpan<int> positions) : ITest
    {
        private readonly BooleanVector _source = source;
        private readonly ReadOnlySpan<int> _positions = positions;

        public Kleene At(int position) => _source[_positions[position]];
    }
}
