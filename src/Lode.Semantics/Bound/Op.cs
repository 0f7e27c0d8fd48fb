namespace Lode.Semantics;

/// <summary>
/// The operations that every back end gives a meaning to. What a rule file may write besides (<c>between</c>, <c>!=</c>, differences of
/// dates, periods) is lowered to these. Operands stand in the order in which they are read, which is the order of missing cells.
/// </summary>
public enum Op
{
    /// <summary>Kleene and, two or more operands.</summary>
    And,

    /// <summary>Kleene or, two or more operands.</summary>
    Or,

    /// <summary>Kleene not.</summary>
    Not,

    /// <summary>Equality of two values of one type, sets and text included.</summary>
    Equal,

    /// <summary>Order of two numbers or dates.</summary>
    Less,

    /// <summary>Order of two numbers or dates.</summary>
    LessOrEqual,

    /// <summary>Order of two numbers or dates.</summary>
    Greater,

    /// <summary>Order of two numbers or dates.</summary>
    GreaterOrEqual,

    /// <summary>Never unknown; false for a range.</summary>
    IsKnown,

    /// <summary>The first where known, else the second.</summary>
    Otherwise,

    /// <summary>Sum of two numbers.</summary>
    Add,

    /// <summary>Difference of two numbers.</summary>
    Subtract,

    /// <summary>Product of two numbers.</summary>
    Multiply,

    /// <summary>Quotient of two numbers; by zero unknown.</summary>
    Divide,

    /// <summary>Minus a number.</summary>
    Negate,

    /// <summary>Absolute value.</summary>
    Abs,

    /// <summary>The lesser of two numbers (or dates).</summary>
    Min,

    /// <summary>The greater of two numbers (or dates).</summary>
    Max,

    /// <summary>A number rounded to a number of digits, halves away from zero.</summary>
    Round,

    /// <summary>A date and a whole number of calendar months, clamped to the month's end.</summary>
    AddMonths,

    /// <summary>A date and a whole number of days.</summary>
    AddDays,

    /// <summary>Days from the first date to the second.</summary>
    DaysBetween,

    /// <summary>Whole months from the first date to the second.</summary>
    MonthsBetween,

    /// <summary>The year of a date.</summary>
    Year,

    /// <summary>Whether a value (first) is a member of a set (second).</summary>
    In,

    /// <summary>Whether a set (first) has a value (second) as member.</summary>
    Contains,

    /// <summary>Whether two sets share a member.</summary>
    Overlaps,

    /// <summary>The members of the first set that the second has not.</summary>
    Without,

    /// <summary>The number of members of a set or rows of a collection.</summary>
    Count,

    /// <summary>Whether a text contains another.</summary>
    TextContains,

    /// <summary>Whether a text starts with another.</summary>
    StartsWith,

    /// <summary>Whether a text ends with another.</summary>
    EndsWith,

    /// <summary>Whether a pattern, a constant, is found in a text.</summary>
    Matches,

    /// <summary>A text in lower case, invariant.</summary>
    Lower,

    /// <summary>The value of a function in C#, <see cref="BoundOperation.Function"/>.</summary>
    Host,
}
