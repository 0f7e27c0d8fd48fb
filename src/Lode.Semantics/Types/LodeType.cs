namespace Lode.Semantics;

/// <summary>The type of an expression. <see cref="object.ToString"/> names it as an analyst would.</summary>
public abstract record LodeType
{
    /// <summary>A number without unit.</summary>
    public static NumberType Number { get; } = new(Unit.None, false);

    /// <summary>A share of one; compares with plain numbers.</summary>
    public static NumberType Percent { get; } = new(Unit.None, true);

    /// <summary>US dollars.</summary>
    public static NumberType Money { get; } = new(Unit.Usd, false);

    /// <summary>Text.</summary>
    public static LodeType Text { get; } = new TextType();

    /// <summary>A day.</summary>
    public static LodeType Date { get; } = new DateType();

    /// <summary>True or false.</summary>
    public static LodeType Boolean { get; } = new BooleanType();

    /// <summary>A span of time; stands only beside dates.</summary>
    public static LodeType Period { get; } = new PeriodType();

    /// <summary>The type of <c>unknown</c> and of what is already reported: fits everywhere.</summary>
    public static LodeType Any { get; } = new AnyType();
}

/// <summary>A number, a percent or money.</summary>
public sealed record NumberType(Unit Unit, bool IsPercent) : LodeType
{
    /// <summary>Whether it is money.</summary>
    public bool IsMoney => Unit.Equals(Unit.Usd);

    /// <inheritdoc/>
    public override string ToString() => IsPercent ? "percent" : IsMoney ? "money" : Unit.IsNone ? "number" : $"number in {Unit}";
}

/// <summary>Text.</summary>
public sealed record TextType : LodeType
{
    /// <inheritdoc/>
    public override string ToString() => "text";
}

/// <summary>A day.</summary>
public sealed record DateType : LodeType
{
    /// <inheritdoc/>
    public override string ToString() => "date";
}

/// <summary>True or false.</summary>
public sealed record BooleanType : LodeType
{
    /// <inheritdoc/>
    public override string ToString() => "boolean";
}

/// <summary>A span of time.</summary>
public sealed record PeriodType : LodeType
{
    /// <inheritdoc/>
    public override string ToString() => "period";
}

/// <summary>Fits everywhere.</summary>
public sealed record AnyType : LodeType
{
    /// <inheritdoc/>
    public override string ToString() => "unknown";
}

/// <summary>A member of an enum.</summary>
public sealed record EnumType(EnumSymbol Enum) : LodeType
{
    /// <inheritdoc/>
    public override string ToString() => Enum.Name;
}

/// <summary>A row of an entity.</summary>
public sealed record EntityType(EntitySymbol Entity) : LodeType
{
    /// <inheritdoc/>
    public override string ToString() => Entity.Name;
}

/// <summary>A set; of an entity's rows also a whole collection.</summary>
public sealed record SetType(LodeType Element) : LodeType
{
    /// <inheritdoc/>
    public override string ToString() => $"set of {Element}";
}
