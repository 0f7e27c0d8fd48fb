using Lode.Runtime;

namespace Lode.Interpreter;

/// <summary>Makes one value of the members that belong or may belong, given one after the other in row order.</summary>
internal abstract class Gatherer
{
    /// <summary>Takes a member.</summary>
    /// <param name="belongs">Whether it surely belongs; else it may.</param>
    /// <param name="value">What is gathered; a range counts as unknown.</param>
    /// <param name="key">What <c>by</c> says.</param>
    public abstract void Add(bool belongs, Value value, Value key);

    /// <summary>What it comes to; where that is not exact, with these missing cells.</summary>
    public abstract Value Result(MissingCells missing);
}

/// <summary>How many; from those that belong to those that may.</summary>
internal sealed class Counting : Gatherer
{
    private double _sure;
    private double _possible;

    /// <inheritdoc/>
    public override void Add(bool belongs, Value value, Value key)
    {
        _sure += belongs ? 1 : 0;
        _possible++;
    }

    /// <inheritdoc/>
    public override Value Result(MissingCells missing) => Value.Range(_sure, _possible, missing);
}

/// <summary>The sum in row order, from the least to the greatest that it can be; unknown where a value is.</summary>
internal sealed class Summing : Gatherer
{
    private double _low;
    private double _high;
    private bool _open;

    /// <inheritdoc/>
    public override void Add(bool belongs, Value value, Value key)
    {
        if (value is not NumberValue { Number: var number })
        {
            _open = true;
            return;
        }

        _low += belongs ? number : Math.Min(number, 0);
        _high += belongs ? number : Math.Max(number, 0);
    }

    /// <inheritdoc/>
    public override Value Result(MissingCells missing)
    {
        var isFinite = double.IsFinite(_low) && double.IsFinite(_high);
        return _open || !isFinite ? new UnknownValue(missing) : Value.Range(_low, _high, missing);
    }
}

/// <summary>
/// The greatest (<paramref name="sign"/> 1) or least (-1) value: at least the greatest known one that belongs, at most the greatest that may,
/// without end where a value is unknown. Unknown where no known value surely belongs.
/// </summary>
internal sealed class Extreme(int sign) : Gatherer
{
    private double _sure = double.NegativeInfinity;
    private double _possible = double.NegativeInfinity;

    /// <inheritdoc/>
    public override void Add(bool belongs, Value value, Value key)
    {
        var size = value is NumberValue number ? sign * number.Number : double.PositiveInfinity;
        _possible = Math.Max(_possible, size);
        _sure = belongs && double.IsFinite(size) ? Math.Max(_sure, size) : _sure;
    }

    /// <inheritdoc/>
    public override Value Result(MissingCells missing) =>
        double.IsNegativeInfinity(_sure) ? new UnknownValue(missing)
        : sign > 0 ? Value.Range(_sure, _possible, missing)
        : Value.Range(-_possible, -_sure, missing);
}

/// <summary>What needs every value of every member: unknown where a belonging or a value is.</summary>
/// <param name="combine">Makes the result of the values in row order.</param>
/// <param name="once">Whether equal values count as one, so that memory grows with the distinct ones alone.</param>
internal sealed class Collecting(Func<IReadOnlyList<Value>, Value> combine, bool once = false) : Gatherer
{
    private readonly List<Value> _values = [];
    private readonly HashSet<Value>? _seen = once ? [] : null;
    private bool _open;

    /// <inheritdoc/>
    public override void Add(bool belongs, Value value, Value key)
    {
        _open |= !belongs || !value.IsKnown;
        if (!_open && _seen?.Add(value) != false)
        {
            _values.Add(value);
        }
    }

    /// <inheritdoc/>
    public override Value Result(MissingCells missing) => _open ? new UnknownValue(missing) : combine(_values);
}

/// <summary>The value at the greatest (<paramref name="sign"/> 1) or least (-1) key; the earlier row wins a tie.</summary>
internal sealed class Winning(int sign) : Gatherer
{
    private double _key = double.NegativeInfinity;
    private Value _winner = Value.Unknown;
    private bool _open;

    /// <inheritdoc/>
    public override void Add(bool belongs, Value value, Value key)
    {
        if (!belongs || key is not NumberValue { Number: var number })
        {
            _open = true;
        }
        else if (sign * number > _key)
        {
            _key = sign * number;
            _winner = value;
        }
    }

    /// <inheritdoc/>
    public override Value Result(MissingCells missing) => _open || !_winner.IsKnown ? new UnknownValue(missing) : _winner;
}
