namespace Lode.Runtime.Columns;

/// <summary>
/// The greatest or least value: from the best known one that surely belongs to the best that may, without end where a value is unknown; unknown
/// where no known value surely belongs.
/// </summary>
/// <param name="least">Whether the least is asked for.</param>
/// <param name="skipsUnknown">See <see cref="Reducer"/>.</param>
public sealed class ExtremeReducer(bool least, bool skipsUnknown) : Reducer(skipsUnknown)
{
    private readonly int _sign = least ? -1 : 1;
    private double[] _sure = [];
    private double[] _possible = [];

    /// <summary>Adds members.</summary>
    public void Add(Frame members, BooleanVector where, NumberVector value) => Each(members, where, value, value, new Sink(this));

    /// <summary>The values.</summary>
    public NumberVector Result()
    {
        for (var i = 0; i < Owners; i++)
        {
            var isNone = IsUnknown(i) || double.IsNegativeInfinity(_sure[i]);
            var (low, high) = isNone ? (double.NaN, double.NaN) : (_sure[i], _possible[i]);
            (_sure[i], _possible[i]) = least ? (-high, -low) : (low, high);
        }

        return Vector(_sure, _possible);
    }

    private protected override void Begin() =>
        (_sure, _possible) = (Filled(double.NegativeInfinity), Filled(double.NegativeInfinity));

    private readonly struct Sink(ExtremeReducer reducer) : IMemberSink
    {
        public void Member(int owner, bool isSure, double value, double key)
        {
            var signed = double.IsNaN(value) ? double.PositiveInfinity : reducer._sign * value;
            if (signed > reducer._possible[owner])
            {
                reducer._possible[owner] = signed;
            }

            if (isSure && !double.IsNaN(value) && signed > reducer._sure[owner])
            {
                reducer._sure[owner] = signed;
            }
        }
    }
}
