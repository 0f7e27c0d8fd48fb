namespace Lode.Runtime.Scalars;

/// <summary>How many members belong: from those that do to those that may.</summary>
public struct CountGather
{
    private double _sure;
    private double _open;
    private MissingCells? _why;

    /// <summary>The number, a range while belongings are open.</summary>
    public readonly Num Result => Num.Range(_sure, _sure + _open, _why);

    /// <summary>Takes in a member that belongs or may belong.</summary>
    public void Add(Tri belongs)
    {
        _sure += belongs.IsTrue ? 1 : 0;
        _open += belongs.IsTrue ? 0 : 1;
        _why = Why.Join(_why, belongs.Why);
    }
}
