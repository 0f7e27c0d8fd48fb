namespace Lode.Runtime.Columns;

/// <summary>Makes a value of all members of a position together; unknown where a belonging or a value is.</summary>
/// <param name="skipsUnknown">See <see cref="Reducer"/>.</param>
/// <param name="takesEachOnce">Whether equal values count as one, so that memory grows with the distinct ones alone.</param>
public abstract class GatherReducer(bool skipsUnknown, bool takesEachOnce = false) : Reducer(skipsUnknown)
{
    private readonly List<double> _members = [];
    private readonly HashSet<double>? _seen = takesEachOnce ? [] : null;
    private int _owner;

    /// <summary>Adds members.</summary>
    public void Add(Frame members, BooleanVector where, NumberVector value) => Each(members, where, value, value, new Sink(this));

    /// <summary>Makes the values of all positions whose members have all come.</summary>
    private protected void Finish()
    {
        while (_owner < Owners)
        {
            EndOwner();
        }
    }

    /// <summary>Makes the value of a position.</summary>
    private protected abstract void Make(int owner, List<double> members);

    private protected override void Begin()
    {
        _owner = 0;
        _members.Clear();
        _seen?.Clear();
    }

    // Members come in the order of their positions.
    private void EndOwner()
    {
        Make(_owner++, _members);
        _members.Clear();
        _seen?.Clear();
    }

    private readonly struct Sink(GatherReducer reducer) : IMemberSink
    {
        public void Member(int owner, bool isSure, double value, double key)
        {
            while (reducer._owner < owner)
            {
                reducer.EndOwner();
            }

            if (!isSure || double.IsNaN(value))
            {
                reducer.Unknown(owner);
            }
            else if (reducer._seen?.Add(value) != false)
            {
                reducer._members.Add(value);
            }
        }
    }
}
