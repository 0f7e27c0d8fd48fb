namespace Lode.Runtime.Columns;

/// <summary>Makes a value of all members of a position together; unknown where a belonging or a value is.</summary>
public abstract class GatherReducer(bool skipsUnknown) : Reducer(skipsUnknown)
{
    private readonly List<double> _members = [];
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
    }

    // Members come in the order of their positions.
    private void EndOwner()
    {
        Make(_owner++, _members);
        _members.Clear();
    }

    private readonly struct Sink(GatherReducer reducer) : IMemberSink
    {
        public void Member(int owner, bool isSure, double value, double key)
        {
            while (reducer._owner < owner)
            {
                reducer.EndOwner();
            }

            reducer._members.Add(value);
            if (!isSure || double.IsNaN(value))
            {
                reducer.Unknown(owner);
            }
        }
    }
}
