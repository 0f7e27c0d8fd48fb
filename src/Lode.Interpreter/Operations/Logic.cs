using Lode.Runtime;

namespace Lode.Interpreter;

/// <summary>Kleene's logic: what is unknown stays open until something decides.</summary>
internal static class Logic
{
    /// <summary>False where some operand is false; else unknown where some operand is unknown.</summary>
    public static Value And(IEnumerable<Value> operands) => Join(operands, decisive: false);

    /// <summary>True where some operand is true; else unknown where some operand is unknown.</summary>
    public static Value Or(IEnumerable<Value> operands) => Join(operands, decisive: true);

    /// <summary>The opposite of what is known.</summary>
    public static Value Not(Value operand) => operand is BooleanValue b ? Value.Of(!b.IsTrue) : Value.UnknownBecause(operand);

    /// <summary>The first where it is known, else the second; ranges count as unknown.</summary>
    public static Value Otherwise(Value first, Func<Value> second)
    {
        if (first.IsKnown)
        {
            return first;
        }

        var fallback = second();
        return fallback.IsKnown ? fallback : Value.UnknownBecause(first, fallback);
    }

    // A decided result names no cells; an open one names those of every operand that came out unknown.
    private static Value Join(IEnumerable<Value> operands, bool decisive)
    {
        var missing = MissingCells.None;
        var open = false;
        foreach (var operand in operands)
        {
            if (operand is BooleanValue b)
            {
                if (b.IsTrue == decisive)
                {
                    return operand;
                }
            }
            else
            {
                open = true;
                missing = missing.Then(operand.Missing);
            }
        }

        return open ? new UnknownValue(missing) : Value.Of(!decisive);
    }
}
