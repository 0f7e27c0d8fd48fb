using System.Collections.Immutable;
using Lode.Runtime;

namespace Lode.Interpreter;

/// <summary>
/// What an expression is worth for one subject: something known, something unknown, or a number known only to lie in a range. What is not exact
/// carries the cells that left it open; what is exact carries none.
/// </summary>
public abstract record Value
{
    /// <summary>True.</summary>
    public static Value True { get; } = new BooleanValue(true);

    /// <summary>False.</summary>
    public static Value False { get; } = new BooleanValue(false);

    /// <summary>Unknown, and no cell is to blame: a literal <c>unknown</c>, a division by zero.</summary>
    public static Value Unknown { get; } = new UnknownValue(MissingCells.None);

    /// <summary>The cells that left it open, in the order of reading.</summary>
    public virtual MissingCells Missing => MissingCells.None;

    /// <summary>Whether <c>is known</c> holds: neither unknown nor a range.</summary>
    public bool IsKnown => this is not (UnknownValue or RangeValue);

    /// <summary>A truth value.</summary>
    public static Value Of(bool value) => value ? True : False;

    /// <summary>A number; unknown where it is not finite.</summary>
    public static Value Of(double value) => double.IsFinite(value) ? new NumberValue(value) : Unknown;

    /// <summary>Everything from one number to another; one number where both are the same. An infinite end is no end.</summary>
    public static Value Range(double low, double high, MissingCells missing) =>
        low == high ? Of(low) : new RangeValue(low, high, missing);

    /// <summary>Unknown because these operands are not exact.</summary>
    public static Value UnknownBecause(params ReadOnlySpan<Value> operands)
    {
        var missing = MissingCells.None;
        foreach (var operand in operands)
        {
            missing = missing.Then(operand.Missing);
        }

        return new UnknownValue(missing);
    }
}

/// <summary>No value.</summary>
public sealed record UnknownValue(MissingCells Cells) : Value
{
    /// <inheritdoc/>
    public override MissingCells Missing => Cells;
}

/// <summary>A number or day somewhere from <paramref name="Low"/> to <paramref name="High"/>; an infinite end is no end.</summary>
public sealed record RangeValue(double Low, double High, MissingCells Cells) : Value
{
    /// <inheritdoc/>
    public override MissingCells Missing => Cells;
}

/// <summary>A number, percent or amount of money; a date as its day number.</summary>
public sealed record NumberValue(double Number) : Value;

/// <summary>A member of an enum by its ordinal, or a row of an entity by its number; the static type says which.</summary>
public sealed record CodeValue(int Code) : Value;

/// <summary>Text.</summary>
public sealed record TextValue(string Text) : Value;

/// <summary>True or false.</summary>
public sealed record BooleanValue(bool IsTrue) : Value;

/// <summary>A set: its members are distinct, in order of first appearance. A member may itself be unknown; then the set is incomplete.</summary>
/// <param name="Members">The members, known ones and <see cref="UnknownValue"/>s.</param>
/// <param name="Cells">The cells behind its unknown members.</param>
public sealed record SetValue(ImmutableArray<Value> Members, MissingCells Cells) : Value
{
    /// <inheritdoc/>
    public override MissingCells Missing => Cells;

    /// <summary>Whether every member is known.</summary>
    public bool IsComplete { get; } = Members.All(m => m.IsKnown);

    /// <summary>The members that are known.</summary>
    public IEnumerable<Value> KnownMembers => Members.Where(m => m.IsKnown);

    /// <summary>The set of these values.</summary>
    public static SetValue Of(IEnumerable<Value> values)
    {
        var seen = new HashSet<Value>();
        var members = ImmutableArray.CreateBuilder<Value>();
        var missing = MissingCells.None;
        foreach (var value in values)
        {
            if (!value.IsKnown)
            {
                missing = missing.Then(value.Missing);
                members.Add(Unknown);
            }
            else if (seen.Add(value))
            {
                members.Add(value);
            }
        }

        return new(members.ToImmutable(), missing);
    }
}
