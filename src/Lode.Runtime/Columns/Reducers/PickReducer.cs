namespace Lode.Runtime.Columns;

/// <summary>
/// The value at the greatest or least key, the earlier member winning a tie; unknown where a belonging, a key or that value is, and over no
/// members. Values are members of sets, see <see cref="Items"/>.
/// </summary>
/// <param name="least">Whether the least key is asked for.</param>
/// <param name="skipsUnknown">See <see cref="Reducer"/>.</param>
public sealed class PickReducer(bool least, bool skipsUnknown) : Reducer(skipsUnknown)
{
    private readonly int _sign = least ? -1 : 1;
    private double[] _key = [];
    private double[] _value = [];

    /// <summary>Adds members.</summary>
    public void Add(Frame members, BooleanVector where, NumberVector value, NumberVector key) =>
        Each(members, where, value, key, new Sink(this));

    /// <summary>The values as numbers.</summary>
    public NumberVector Numbers()
    {
        for (var i = 0; i < Owners; i++)
        {
            _value[i] = IsUnknown(i) ? double.NaN : _value[i];
        }

        return Vector(_value, _value);
    }

    /// <summary>The values as codes.</summary>
    public CodeVector Codes() => Items.Codes(Frame.Scratch, Numbers());

    /// <summary>The values as booleans.</summary>
    public BooleanVector Booleans() => Items.Booleans(Frame, Numbers());

    private protected override void Begin() => (_key, _value) = (Filled(double.NegativeInfinity), Filled(double.NaN));

    private readonly struct Sink(PickReducer reducer) : IMemberSink
    {
        public void Member(int owner, bool isSure, double value, double key)
        {
            if (!isSure || double.IsNaN(key))
            {
                reducer.Unknown(owner);
            }
            else if (reducer._sign * key > reducer._key[owner])
            {
                (reducer._key[owner], reducer._value[owner]) = (reducer._sign * key, value);
            }
        }
    }
}
