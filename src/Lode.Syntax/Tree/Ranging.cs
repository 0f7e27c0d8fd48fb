using System.Collections.Immutable;

namespace Lode.Syntax;

/// <summary><c>x in S</c> where it names the members of a set.</summary>
public sealed record BinderSyntax(TextSpan Span, NameSyntax Variable, ExpressionSyntax Source) : SyntaxNode(Span)
{
    /// <inheritdoc/>
    public override IEnumerable<SyntaxNode> Children => [Variable, Source];
}

/// <summary><c>sum(e for x in S where c)</c>, <c>count(x in S where c)</c>, <c>last(e by k for x in S)</c>, <c>set(e for x in S)</c>.</summary>
/// <param name="Span">Its place.</param>
/// <param name="Function">The name before the parenthesis.</param>
/// <param name="IsDistinct">Whether <c>distinct</c> stands first.</param>
/// <param name="Value">What is gathered; null in <c>count(x in S)</c>.</param>
/// <param name="Key">Behind <c>by</c>; null where it is not written.</param>
/// <param name="Binders">At least one; later ones see earlier ones.</param>
/// <param name="Where">The condition of belonging; null where it is not written.</param>
/// <param name="SkipsUnknown">Whether <c>skipping unknown</c> stands at the end.</param>
public sealed record AggregateSyntax(
    TextSpan Span, NameSyntax Function, bool IsDistinct, ExpressionSyntax? Value, ExpressionSyntax? Key,
    ImmutableArray<BinderSyntax> Binders, ExpressionSyntax? Where, bool SkipsUnknown) : ExpressionSyntax(Span)
{
    /// <inheritdoc/>
    public override IEnumerable<SyntaxNode> Children =>
        new SyntaxNode?[] { Function, Value, Key }.Concat(Binders).Append(Where).OfType<SyntaxNode>();

    /// <inheritdoc/>
    public override T Accept<T>(ExpressionVisitor<T> visitor) => visitor.VisitAggregate(this);
}

/// <summary><c>some x in S satisfies c</c> or <c>every x in S satisfies c</c>.</summary>
public sealed record QuantifierSyntax(TextSpan Span, bool IsEvery, ImmutableArray<BinderSyntax> Binders, ExpressionSyntax Condition)
    : ExpressionSyntax(Span)
{
    /// <inheritdoc/>
    public override IEnumerable<SyntaxNode> Children => [.. Binders, Condition];

    /// <inheritdoc/>
    public override T Accept<T>(ExpressionVisitor<T> visitor) => visitor.VisitQuantifier(this);
}

/// <summary>A text with interpolated expressions; stands only in flags and actions.</summary>
public sealed record TemplateSyntax(TextSpan Span, ImmutableArray<TemplatePartSyntax> Parts) : ExpressionSyntax(Span)
{
    /// <inheritdoc/>
    public override IEnumerable<SyntaxNode> Children => Parts;

    /// <inheritdoc/>
    public override T Accept<T>(ExpressionVisitor<T> visitor) => visitor.VisitTemplate(this);
}

/// <summary>Either literal text or an interpolated expression with its format.</summary>
/// <param name="Span">Its place, braces included.</param>
/// <param name="Literal">The unescaped text; null where the part is an expression.</param>
/// <param name="Value">The expression; null where the part is text.</param>
/// <param name="Format">What stands behind <c>:</c>; null where nothing does.</param>
public sealed record TemplatePartSyntax(TextSpan Span, string? Literal, ExpressionSyntax? Value, string? Format) : SyntaxNode(Span)
{
    /// <inheritdoc/>
    public override IEnumerable<SyntaxNode> Children => Value is null ? [] : [Value];
}
