namespace Lode.Runtime.Scalars;

/// <summary>The inner sets of an aggregate that are not known for some of the outer members.</summary>
public struct OpenSets
{
    /// <summary>Whether there is one.</summary>
    public bool Any { get; private set; }

    /// <summary>The cells behind them.</summary>
    public MissingCells? Why { get; private set; }

    /// <summary>Takes in one.</summary>
    public void Add(MissingCells? why)
    {
        Any = true;
        Why = Scalars.Why.Join(Why, why);
    }
}
