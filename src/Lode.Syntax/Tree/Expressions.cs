using System.Collections.Immutable;

namespace Lode.Syntax;

/// <summary>Something that has a value.</summary>
public abstract record ExpressionSyntax(TextSpan Span) : SyntaxNode(Span)
{
    /// <summary>Calls the visitor's method for this kind of node.</summary>
    public abstract T Accept<T>(ExpressionVisitor<T> visitor);
}

/// <summary>The forms of a literal.</summary>
public enum LiteralKind
{
    /// <summary><c>12</c>, <c>8.5bn</c>, <c>500 tonnes</c>: a <see cref="double"/>.</summary>
    Number,

    /// <summary><c>85%</c>: the <see cref="double"/> 0.85.</summary>
    Percent,

    /// <summary><c>$8.5bn</c>, <c>$50/kg</c>: a <see cref="double"/>.</summary>
    Money,

    /// <summary><c>"..."</c> without interpolation: the unescaped <see cref="string"/>.</summary>
    Text,

    /// <summary><c>2025-10-28</c>: a <see cref="DateOnly"/>.</summary>
    Date,

    /// <summary><c>6 months</c>: a <see cref="Period"/>.</summary>
    Period,

    /// <summary><c>true</c> or <c>false</c>: a <see cref="bool"/>.</summary>
    Boolean,

    /// <summary><c>unknown</c>: no value.</summary>
    Unknown,

    /// <summary><c>today</c>.</summary>
    Today,

    /// <summary><c>this</c>.</summary>
    This,
}

/// <summary>A span of calendar time: whole months and whole days.</summary>
public readonly record struct Period(int Months, int Days);

/// <summary>A literal.</summary>
/// <param name="Span">Its place, unit included.</param>
/// <param name="Kind">Its form.</param>
/// <param name="Value">Its value, see <see cref="LiteralKind"/>; null for <c>unknown</c>, <c>today</c>, <c>this</c>.</param>
/// <param name="Unit">The written unit without the sign of money: <c>tonnes</c>, <c>usd/kg</c> for <c>$50/kg</c>; null where none.</param>
public sealed record LiteralSyntax(TextSpan Span, LiteralKind Kind, object? Value, UnitSyntax? Unit = null) : ExpressionSyntax(Span)
{
    /// <inheritdoc/>
    public override IEnumerable<SyntaxNode> Children => Unit is null ? [] : [Unit];

    /// <inheritdoc/>
    public override T Accept<T>(ExpressionVisitor<T> visitor) => visitor.VisitLiteral(this);
}

/// <summary>A unit: names multiplied, and names divided by: <c>usd/kg</c>.</summary>
public sealed record UnitSyntax(TextSpan Span, ImmutableArray<NameSyntax> Numerator, ImmutableArray<NameSyntax> Denominator) : SyntaxNode(Span)
{
    /// <inheritdoc/>
    public override IEnumerable<SyntaxNode> Children => Numerator.Concat(Denominator);
}

/// <summary>A bare name.</summary>
public sealed record NameExpressionSyntax(TextSpan Span, NameSyntax Name) : ExpressionSyntax(Span)
{
    /// <inheritdoc/>
    public override IEnumerable<SyntaxNode> Children => [Name];

    /// <inheritdoc/>
    public override T Accept<T>(ExpressionVisitor<T> visitor) => visitor.VisitName(this);
}

/// <summary><c>target.name</c>; the name is missing in half-typed text.</summary>
public sealed record MemberSyntax(TextSpan Span, ExpressionSyntax Target, NameSyntax Name) : ExpressionSyntax(Span)
{
    /// <inheritdoc/>
    public override IEnumerable<SyntaxNode> Children => [Target, Name];

    /// <inheritdoc/>
    public override T Accept<T>(ExpressionVisitor<T> visitor) => visitor.VisitMember(this);
}

/// <summary><c>name(a, b)</c> or <c>target.name(a, b)</c>: a function or a define.</summary>
public sealed record CallSyntax(TextSpan Span, ExpressionSyntax? Target, NameSyntax Name, ImmutableArray<ArgumentSyntax> Arguments)
    : ExpressionSyntax(Span)
{
    /// <inheritdoc/>
    public override IEnumerable<SyntaxNode> Children => (Target is null ? [Name] : new SyntaxNode[] { Target, Name }).Concat(Arguments);

    /// <inheritdoc/>
    public override T Accept<T>(ExpressionVisitor<T> visitor) => visitor.VisitCall(this);
}

/// <summary><c>value</c> or <c>name: value</c> in the parentheses of a call.</summary>
public sealed record ArgumentSyntax(TextSpan Span, NameSyntax? Name, ExpressionSyntax Value) : SyntaxNode(Span)
{
    /// <inheritdoc/>
    public override IEnumerable<SyntaxNode> Children => Name is null ? [Value] : [Name, Value];
}

/// <summary><c>all minerals</c>: the collection, whatever else has its name.</summary>
public sealed record CollectionSyntax(TextSpan Span, NameSyntax Name) : ExpressionSyntax(Span)
{
    /// <inheritdoc/>
    public override IEnumerable<SyntaxNode> Children => [Name];

    /// <inheritdoc/>
    public override T Accept<T>(ExpressionVisitor<T> visitor) => visitor.VisitCollection(this);
}

/// <summary>An operator with its operands: two for <c>==</c>, one for <c>not</c>, three for <c>between</c>, two or more for <c>and</c>, <c>or</c>.</summary>
/// <param name="Span">Its place.</param>
/// <param name="Operator">A row of <see cref="OperatorTable"/>.</param>
/// <param name="OperatorSpan">Where the (first) operator is written.</param>
/// <param name="Operands">In the order of the text.</param>
public sealed record OperationSyntax(TextSpan Span, OperatorSyntax Operator, TextSpan OperatorSpan, ImmutableArray<ExpressionSyntax> Operands)
    : ExpressionSyntax(Span)
{
    /// <inheritdoc/>
    public override IEnumerable<SyntaxNode> Children => Operands;

    /// <inheritdoc/>
    public override T Accept<T>(ExpressionVisitor<T> visitor) => visitor.VisitOperation(this);
}

/// <summary><c>if c then a else b</c> as an expression.</summary>
public sealed record ConditionalSyntax(TextSpan Span, ExpressionSyntax Condition, ExpressionSyntax Then, ExpressionSyntax Else)
    : ExpressionSyntax(Span)
{
    /// <inheritdoc/>
    public override IEnumerable<SyntaxNode> Children => [Condition, Then, Else];

    /// <inheritdoc/>
    public override T Accept<T>(ExpressionVisitor<T> visitor) => visitor.VisitConditional(this);
}

/// <summary><c>[a, b]</c>.</summary>
public sealed record SetSyntax(TextSpan Span, ImmutableArray<ExpressionSyntax> Items) : ExpressionSyntax(Span)
{
    /// <inheritdoc/>
    public override IEnumerable<SyntaxNode> Children => Items;

    /// <inheritdoc/>
    public override T Accept<T>(ExpressionVisitor<T> visitor) => visitor.VisitSet(this);
}

/// <summary><c>(inner)</c>.</summary>
public sealed record ParenthesizedSyntax(TextSpan Span, ExpressionSyntax Inner) : ExpressionSyntax(Span)
{
    /// <inheritdoc/>
    public override IEnumerable<SyntaxNode> Children => [Inner];

    /// <inheritdoc/>
    public override T Accept<T>(ExpressionVisitor<T> visitor) => visitor.VisitParenthesized(this);
}

/// <summary>A place where an expression must stand and none does; the parser has reported it.</summary>
public sealed record MissingSyntax(TextSpan Span) : ExpressionSyntax(Span)
{
    /// <inheritdoc/>
    public override IEnumerable<SyntaxNode> Children => [];

    /// <inheritdoc/>
    public override T Accept<T>(ExpressionVisitor<T> visitor) => visitor.VisitMissing(this);
}
