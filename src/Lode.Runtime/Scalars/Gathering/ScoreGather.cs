namespace Lode.Runtime.Scalars;

/// <summary>A total score: what rules that fired add, a range while a rule that could add is undetermined, unknown where an amount is.</summary>
public struct ScoreGather
{
    private double _low;
    private double _high;
    private bool _isOpen;
    private bool _isSure;
    private double _sum;
    private MissingCells? _why;

    /// <summary>The total.</summary>
    public Num Result
    {
        get
        {
            EndRule();
            return _isOpen || !double.IsFinite(_low) || !double.IsFinite(_high) ? Num.Unknown(_why) : Num.Range(_low, _high, _why);
        }
    }

    /// <summary>Begins a rule; whether its amounts count or may count.</summary>
    public bool Counts(Tri verdict)
    {
        EndRule();
        _isSure = verdict.IsTrue;
        _why = Why.Join(_why, verdict.Why);
        return !verdict.IsFalse;
    }

    /// <summary>Takes in an amount of the rule begun last.</summary>
    public void Add(Num amount)
    {
        _why = Why.Join(_why, amount.Why);
        _isOpen |= !amount.IsKnown;
        _sum += amount.IsKnown ? amount.Low : 0;
    }

    // Of an undetermined rule either all its amounts count or none.
    private void EndRule()
    {
        _low += _isSure || _sum < 0 ? _sum : 0;
        _high += _isSure || _sum > 0 ? _sum : 0;
        _sum = 0;
    }
}
