namespace Lode.Runtime.Columns;

/// <summary>Values as members of sets, that is as doubles with NaN for what is not exact, and back.</summary>
public static class Items
{
    /// <summary>Numbers: a range is no member.</summary>
    public static NumberVector Of(Frame frame, NumberVector values)
    {
        if (values.IsExact)
        {
            return values;
        }

        ReadOnlySpan<double> low = values.Low, high = values.High;
        var items = frame.Scratch.Numbers(low.Length);
        for (var i = 0; i < low.Length; i++)
        {
            items[i] = low[i] == high[i] ? low[i] : double.NaN;
        }

        return new(items, low.Length, values.IsBroadcast);
    }

    /// <summary>Codes.</summary>
    public static NumberVector Of(Frame frame, CodeVector values)
    {
        var codes = values.Codes;
        var items = frame.Scratch.Numbers(codes.Length);
        for (var i = 0; i < codes.Length; i++)
        {
            items[i] = codes[i] < 0 ? double.NaN : codes[i];
        }

        return new(items, codes.Length, values.IsBroadcast);
    }

    /// <summary>Booleans as 0 and 1.</summary>
    public static NumberVector Of(Frame frame, BooleanVector values)
    {
        var count = frame.Width(values.IsBroadcast);
        var items = frame.Scratch.Numbers(count);
        for (var i = 0; i < count; i++)
        {
            var value = values[i];
            items[i] = value == Kleene.Unknown ? double.NaN : value == Kleene.True ? 1 : 0;
        }

        return new(items, count, values.IsBroadcast);
    }

    /// <summary>Members as codes.</summary>
    internal static CodeVector Codes(Scratch scratch, NumberVector items)
    {
        var source = items.Low;
        var codes = scratch.Codes(source.Length);
        for (var i = 0; i < source.Length; i++)
        {
            codes[i] = double.IsNaN(source[i]) ? CodeColumn.Unknown : (int)source[i];
        }

        return new(codes, 0, source.Length, items.IsBroadcast);
    }

    /// <summary>Members as booleans.</summary>
    internal static BooleanVector Booleans(Frame frame, NumberVector items) => Masks.Ask(frame, items.IsBroadcast, new IsOne(items));

    private readonly ref struct IsOne(NumberVector items) : ITest
    {
        private readonly ReadOnlySpan<double> _items = items.Low;
        private readonly int _step = items.Step;

        public Kleene At(int position) => Kleenes.Of(_items[position & _step] == 1, _items[position & _step] == 0);
    }
}
