using Lode.Semantics;

namespace Lode;

/// <summary>A test of one value against what is the same for every subject.</summary>
/// <param name="Value">What is tested.</param>
/// <param name="IsTrue">The outcome for a known value.</param>
/// <param name="Points">The values at which the outcome may change.</param>
/// <param name="Keys">The only values for which it is true, if they are few; else null.</param>
/// <param name="WhenUnknown">The outcome for an unknown value; null where that leaves it open.</param>
/// <param name="IsCode">Whether values are codes.</param>
internal sealed record Atom(SubjectValue Value, Func<double, bool> IsTrue, double[] Points, double[]? Keys, bool? WhenUnknown, bool IsCode)
{
    /// <summary>Where it is written; null until that is said.</summary>
    public WrittenClause? Written { get; init; }

    /// <summary>Open for every subject.</summary>
    public static Atom Open { get; } = new(new FixedValue(double.NaN), _ => false, [], null, null, true);

    /// <summary>Whether a truth is true.</summary>
    public static Atom Truth(SubjectValue truth, bool negated) => Among(truth, [negated ? 0 : 1], isNegated: false, isCode: true);

    /// <summary>Whether a value is known.</summary>
    public static Atom Known(SubjectValue value, bool isNegated, bool isCode) => new(value, _ => !isNegated, [], null, isNegated, isCode);

    /// <summary>Whether a value is one of these.</summary>
    public static Atom Among(SubjectValue value, double[] members, bool isNegated, bool isCode) =>
        new(value, v => Array.IndexOf(members, v) >= 0 != isNegated, members, isNegated ? null : members, null, isCode);

    /// <summary>A comparison with a number.</summary>
    public static Atom Compared(SubjectValue value, Op op, double with, bool isNegated) => new(
        value,
        op switch
        {
            Op.Less => v => v < with != isNegated,
            Op.LessOrEqual => v => v <= with != isNegated,
            Op.Greater => v => v > with != isNegated,
            _ => v => v >= with != isNegated,
        },
        [with], null, null, IsCode: false);

    /// <summary>Whether it is true, or only may be.</summary>
    public bool Holds(double value, bool mayBe) => double.IsNaN(value) ? WhenUnknown ?? mayBe : IsTrue(value);
}
