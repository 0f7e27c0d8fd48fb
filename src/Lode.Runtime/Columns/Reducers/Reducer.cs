namespace Lode.Runtime.Columns;

/// <summary>
/// Makes one value for each position of an aggregate's frame from the members that expansions bring, batch by batch in their order. Kept and used
/// again for every chunk.
/// </summary>
/// <param name="skipsUnknown">Whether members of unknown belonging, key or value are left out.</param>
public abstract class Reducer(bool skipsUnknown)
{
    private Frame _frame = null!;
    private ulong[] _unknown = [];

    /// <summary>Begins with no members.</summary>
    public void Begin(Frame frame)
    {
        _frame = frame;
        Owners = frame.Width(false);
        _unknown = Words();
        Begin();
    }

    /// <summary>Whether an unknown member is a member like others rather than making the whole unknown.</summary>
    internal virtual bool TakesUnknownMembers => false;

    /// <summary>Number of values to make.</summary>
    private protected int Owners { get; private set; }

    /// <summary>Where it works.</summary>
    private protected Frame Frame => _frame;

    /// <summary>Makes the value of a position unknown, whatever its members.</summary>
    internal virtual void Unknown(int owner) => _unknown[owner >> 6] |= 1UL << owner;

    /// <summary>Whether the value of a position is unknown whatever its members.</summary>
    private protected bool IsUnknown(int owner) => ((_unknown[owner >> 6] >> owner) & 1) != 0;

    /// <summary>Takes what it needs for a new frame.</summary>
    private protected abstract void Begin();

    /// <summary>Clear words with a bit for each value.</summary>
    private protected ulong[] Words()
    {
        var words = _frame.Scratch.Words(Masks.WordCount(Owners));
        Array.Clear(words, 0, Masks.WordCount(Owners));
        return words;
    }

    /// <summary>A number for each value.</summary>
    private protected double[] Filled(double start)
    {
        var numbers = _frame.Scratch.Numbers(Owners);
        numbers.AsSpan(0, Owners).Fill(start);
        return numbers;
    }

    /// <summary>A vector of what was made.</summary>
    private protected NumberVector Vector(double[] low, double[] high) => new(low, high, 0, Owners, _frame.IsRoot);

    /// <summary>Hands the members that belong or may belong to a sink.</summary>
    private protected void Each<T>(Frame members, BooleanVector where, NumberVector value, NumberVector key, T sink)
        where T : IMemberSink
    {
        var owners = members.Owners;
        ReadOnlySpan<double> low = value.Low, high = value.High, keyLow = key.Low, keyHigh = key.High;
        int step = value.Step, keyStep = key.Step;
        for (var i = 0; i < owners.Length; i++)
        {
            var belongs = where[i];
            if (belongs == Kleene.False)
            {
                continue;
            }

            var v = low[i & step] == high[i & step] ? low[i & step] : double.NaN;
            var k = keyLow[i & keyStep] == keyHigh[i & keyStep] ? keyLow[i & keyStep] : double.NaN;
            if (!skipsUnknown || (belongs == Kleene.True && !double.IsNaN(v) && !double.IsNaN(k)))
            {
                sink.Member(owners[i], belongs == Kleene.True, v, k);
            }
        }
    }
}

/// <summary>Takes members one after the other.</summary>
internal interface IMemberSink
{
    /// <summary>A member that surely belongs or may belong; NaN is an unknown value or key.</summary>
    void Member(int owner, bool isSure, double value, double key);
}
