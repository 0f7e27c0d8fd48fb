using Lode.Runtime;
using Lode.Semantics;

namespace Lode.Interpreter;

/// <summary>
/// Changes of a known number or date: steps that double until the verdict turns, then halved down to where it turns, then to the first round number
/// behind that; besides, the values that the rule names.
/// </summary>
/// <param name="old">What the cell holds.</param>
/// <param name="type">Its type.</param>
/// <param name="judge">The verdict with another value; null where it does not turn.</param>
internal sealed class NumberChanges(double old, LodeType type, Func<Value, Verdict?> judge)
{
    private const int Doublings = 40;
    private const int Halvings = 40;

    /// <summary>Changes that turn the verdict.</summary>
    public IEnumerable<(Value Value, Verdict? Verdict)> Find(Literals literals)
    {
        var named = literals.For(type).SelectMany(n => new[] { n, n + Grain(n), n - Grain(n) });
        var found = new List<double>();
        foreach (var value in named.Concat([Walk(1), Walk(-1)]).Where(v => IsAllowed(v) && v != old))
        {
            if (judge(new NumberValue(value)) is not null)
            {
                found.Add(value);
            }
        }

        return found.OrderBy(v => Math.Abs(v - old)).Select(v => ((Value)new NumberValue(v), judge(new NumberValue(v))));
    }

    private double Walk(int direction)
    {
        var step = Grain(old);
        var near = old;
        for (var i = 0; i < Doublings; i++, step *= 2)
        {
            var far = old + (direction * step);
            if (!IsAllowed(far))
            {
                far = type is NumberType { IsPercent: true } && direction > 0 ? 1 : type is NumberType ? 0 : old;
                return far * direction > near * direction && judge(new NumberValue(far)) is not null ? Narrow(near, far) : double.NaN;
            }

            if (judge(new NumberValue(far)) is not null)
            {
                return Narrow(near, far);
            }

            near = far;
        }

        return double.NaN;
    }

    // Between a value that does not turn the verdict and one that does: the first round value behind the border.
    private double Narrow(double near, double far)
    {
        var grain = Grain(far);
        for (var i = 0; i < Halvings && Math.Abs(far - near) > grain / 8; i++)
        {
            var middle = type is DateType ? Math.Floor((near + far) / 2) : (near + far) / 2;
            if (middle == near || middle == far)
            {
                break;
            }

            (near, far) = judge(new NumberValue(middle)) is not null ? (near, middle) : (middle, far);
        }

        var direction = Math.Sign(far - near);
        var behind = direction * Math.Ceiling(Math.Round(direction * near / grain, 3)) * grain;
        return new[] { behind, behind + (direction * grain) }.Select(Clean).Append(far)
            .First(v => v == far || (IsAllowed(v) && judge(new NumberValue(v)) is not null));
    }

    // The smallest difference that a reader cares for: a day, a tenth of a percent, one of what is counted in ones, else four digits.
    private double Grain(double near) => type switch
    {
        DateType => 1,
        NumberType { IsPercent: true } => 0.001,
        _ when old == Math.Floor(old) && near == Math.Floor(near) && Math.Abs(near) < 10_000 => 1,
        _ => Math.Pow(10, Math.Floor(Math.Log10(Math.Max(Math.Abs(near), 1e-9))) - 3),
    };

    private bool IsAllowed(double value) => type switch
    {
        _ when !double.IsFinite(value) => false,
        DateType => value >= 0 && value <= DateOnly.MaxValue.DayNumber,
        NumberType { IsPercent: true } when old is >= 0 and <= 1 => value is >= 0 and <= 1,
        _ => old < 0 || value >= 0,
    };

    private static double Clean(double value) => double.Parse(value.ToString("G12"));
}
