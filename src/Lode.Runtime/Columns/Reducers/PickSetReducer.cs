namespace Lode.Runtime.Columns;

/// <summary>Like <see cref="PickReducer"/>, of values that are sets.</summary>
/// <param name="least">Whether the least key is asked for.</param>
/// <param name="skipsUnknown">See <see cref="Reducer"/>.</param>
public sealed class PickSetReducer(bool least, bool skipsUnknown) : Reducer(skipsUnknown)
{
    private readonly PickReducer _pick = new(least, skipsUnknown);
    private readonly List<double[]> _values = [];

    /// <summary>Adds members.</summary>
    public void Add(Frame members, BooleanVector where, SetVector value, NumberVector key)
    {
        var places = members.Scratch.Numbers(members.Count);
        for (var i = 0; i < members.Count; i++)
        {
            places[i] = double.NaN;
            if (where[i] != Kleene.False && value.IsKnown(i))
            {
                places[i] = _values.Count;
                _values.Add(value[i].ToArray());
            }
        }

        _pick.Add(members, where, new(places, members.Count, isBroadcast: false), key);
    }

    /// <summary>The sets.</summary>
    public SetVector Result()
    {
        var places = _pick.Numbers().Low;
        var writer = new SetWriter(Frame, sameEverywhere: false);
        foreach (var place in places)
        {
            foreach (var item in double.IsNaN(place) ? [] : _values[(int)place])
            {
                writer.Add(item);
            }

            writer.End(isKnown: !double.IsNaN(place));
        }

        return writer.Vector();
    }

    /// <inheritdoc/>
    internal override void Unknown(int owner) => _pick.Unknown(owner);

    private protected override void Begin()
    {
        _values.Clear();
        _pick.Begin(Frame);
    }
}
