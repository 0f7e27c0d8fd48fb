namespace Lode.Runtime.Columns;

/// <summary>Kleene's or (some) or and (every) of the members' answers.</summary>
/// <param name="every">Whether all are asked for.</param>
public sealed class QuantifierReducer(bool every) : Reducer(skipsUnknown: false)
{
    private readonly Kleene _deciding = every ? Kleene.False : Kleene.True;
    private ulong[] _decided = [];
    private ulong[] _open = [];

    /// <summary>Adds members.</summary>
    public void Add(Frame members, BooleanVector value)
    {
        var owners = members.Owners;
        for (var i = 0; i < owners.Length; i++)
        {
            var answer = value[i];
            if (answer == _deciding)
            {
                _decided[owners[i] >> 6] |= 1UL << owners[i];
            }
            else if (answer == Kleene.Unknown)
            {
                _open[owners[i] >> 6] |= 1UL << owners[i];
            }
        }
    }

    /// <summary>The answers.</summary>
    public BooleanVector Result() => Masks.Ask(Frame, sameEverywhere: false, new Answer(this));

    /// <inheritdoc/>
    internal override bool TakesUnknownMembers => true;

    /// <inheritdoc/>
    internal override void Unknown(int owner) => _open[owner >> 6] |= 1UL << owner;

    private protected override void Begin() => (_decided, _open) = (Words(), Words());

    private readonly struct Answer(QuantifierReducer reducer) : ITest
    {
        public Kleene At(int position)
        {
            var isDecided = ((reducer._decided[position >> 6] >> position) & 1) != 0;
            var isOpen = ((reducer._open[position >> 6] >> position) & 1) != 0;
            return isDecided ? reducer._deciding
                : isOpen ? Kleene.Unknown
                : reducer._deciding == Kleene.True ? Kleene.False : Kleene.True;
        }
    }
}
