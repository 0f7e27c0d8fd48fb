namespace Lode.Semantics.Binding;

/// <summary>What an operator or function asks of one operand.</summary>
internal sealed record Pattern(string Name, Func<LodeType, bool> Fits)
{
    public static Pattern Boolean { get; } = new("a boolean", t => t is BooleanType);

    public static Pattern Number { get; } = new("a number", t => t is NumberType);

    /// <summary>A number without unit: of digits, of months.</summary>
    public static Pattern Plain { get; } = new("a number without unit", t => t is NumberType { Unit.IsNone: true });

    public static Pattern Date { get; } = new("a date", t => t is DateType);

    public static Pattern Text { get; } = new("a text", t => t is TextType);

    public static Pattern Set { get; } = new("a set", t => t is SetType);

    /// <summary>One value, which can be a member of a set.</summary>
    public static Pattern Single { get; } = new("a value", t => t is not SetType and not PeriodType);

    public static Pattern Anything { get; } = new("a value", t => t is not PeriodType);

    public bool Accepts(LodeType type) => type is AnyType || Fits(type);
}
