using System.Collections.Immutable;

namespace Lode.Syntax;

/// <summary>A declaration of a file. <paramref name="Doc"/> is the text of the <c>///</c> lines above it, or null.</summary>
public abstract record DeclarationSyntax(TextSpan Span, string? Doc) : SyntaxNode(Span)
{
    /// <summary>Calls the visitor's method for this kind of node.</summary>
    public abstract T Accept<T>(DeclarationVisitor<T> visitor);
}

/// <summary><c>enum alignment { ally, partner }</c>.</summary>
public sealed record EnumSyntax(TextSpan Span, string? Doc, NameSyntax Name, ImmutableArray<EnumMemberSyntax> Members) : DeclarationSyntax(Span, Doc)
{
    /// <inheritdoc/>
    public override IEnumerable<SyntaxNode> Children => [Name, .. Members];

    /// <inheritdoc/>
    public override T Accept<T>(DeclarationVisitor<T> visitor) => visitor.VisitEnum(this);
}

/// <summary>A member of an enum with its own documentation.</summary>
public sealed record EnumMemberSyntax(TextSpan Span, string? Doc, NameSyntax Name) : SyntaxNode(Span)
{
    /// <inheritdoc/>
    public override IEnumerable<SyntaxNode> Children => [Name];
}

/// <summary><c>entity deal as deals from "data/deals.csv" table sheet1 { fields }</c>.</summary>
/// <param name="Span">Its place.</param>
/// <param name="Doc">Its documentation.</param>
/// <param name="Name">The name of one row's type.</param>
/// <param name="Collection">The name of all its rows.</param>
/// <param name="Source">The path, a text literal; null where rows come from the host alone.</param>
/// <param name="Table">The table or sheet inside the source; null where none is named.</param>
/// <param name="Fields">Its fields.</param>
public sealed record EntitySyntax(
    TextSpan Span, string? Doc, NameSyntax Name, NameSyntax Collection, LiteralSyntax? Source, NameSyntax? Table,
    ImmutableArray<FieldSyntax> Fields) : DeclarationSyntax(Span, Doc)
{
    /// <inheritdoc/>
    public override IEnumerable<SyntaxNode> Children =>
        new SyntaxNode?[] { Name, Collection, Source, Table }.Concat(Fields).OfType<SyntaxNode>();

    /// <inheritdoc/>
    public override T Accept<T>(DeclarationVisitor<T> visitor) => visitor.VisitEntity(this);
}

/// <summary><c>value: required money from "value_usd"</c>.</summary>
public sealed record FieldSyntax(TextSpan Span, string? Doc, NameSyntax Name, bool IsKey, bool IsRequired, TypeSyntax Type, LiteralSyntax? Column)
    : SyntaxNode(Span)
{
    /// <inheritdoc/>
    public override IEnumerable<SyntaxNode> Children => Column is null ? [Name, Type] : [Name, Type, Column];
}

/// <summary>A type as written: <c>number in usd/kg</c>, <c>set of mineral</c>, <c>country</c>.</summary>
/// <param name="Span">Its place.</param>
/// <param name="Name">The type's name; of a set that of its members.</param>
/// <param name="IsSet">Whether <c>set of</c> stands before it.</param>
/// <param name="Unit">Behind <c>in</c>; null where none is written.</param>
public sealed record TypeSyntax(TextSpan Span, NameSyntax Name, bool IsSet, UnitSyntax? Unit) : SyntaxNode(Span)
{
    /// <inheritdoc/>
    public override IEnumerable<SyntaxNode> Children => Unit is null ? [Name] : [Name, Unit];
}

/// <summary><c>subject deal</c>.</summary>
public sealed record SubjectSyntax(TextSpan Span, string? Doc, NameSyntax Entity) : DeclarationSyntax(Span, Doc)
{
    /// <inheritdoc/>
    public override IEnumerable<SyntaxNode> Children => [Entity];

    /// <inheritdoc/>
    public override T Accept<T>(DeclarationVisitor<T> visitor) => visitor.VisitSubject(this);
}

/// <summary><c>param bottleneck: percent = 85%</c>.</summary>
public sealed record ParamSyntax(TextSpan Span, string? Doc, NameSyntax Name, TypeSyntax Type, ExpressionSyntax Default) : DeclarationSyntax(Span, Doc)
{
    /// <inheritdoc/>
    public override IEnumerable<SyntaxNode> Children => [Name, Type, Default];

    /// <inheritdoc/>
    public override T Accept<T>(DeclarationVisitor<T> visitor) => visitor.VisitParam(this);
}

/// <summary><c>c: country</c> in the parentheses of a define or an action.</summary>
public sealed record ParameterSyntax(TextSpan Span, NameSyntax Name, TypeSyntax Type) : SyntaxNode(Span)
{
    /// <inheritdoc/>
    public override IEnumerable<SyntaxNode> Children => [Name, Type];
}

/// <summary><c>define share(c: country) for deal: percent = body</c>; entity and type may be left out.</summary>
public sealed record DefineSyntax(
    TextSpan Span, string? Doc, NameSyntax Name, ImmutableArray<ParameterSyntax> Parameters, NameSyntax? Entity, TypeSyntax? Type,
    ExpressionSyntax Body) : DeclarationSyntax(Span, Doc)
{
    /// <inheritdoc/>
    public override IEnumerable<SyntaxNode> Children =>
        new SyntaxNode?[] { Name }.Concat(Parameters).Concat([Entity, Type, Body]).OfType<SyntaxNode>();

    /// <inheritdoc/>
    public override T Accept<T>(DeclarationVisitor<T> visitor) => visitor.VisitDefine(this);
}

/// <summary><c>action escalate(to: text, due: date)</c>.</summary>
public sealed record ActionSyntax(TextSpan Span, string? Doc, NameSyntax Name, ImmutableArray<ParameterSyntax> Parameters) : DeclarationSyntax(Span, Doc)
{
    /// <inheritdoc/>
    public override IEnumerable<SyntaxNode> Children => [Name, .. Parameters];

    /// <inheritdoc/>
    public override T Accept<T>(DeclarationVisitor<T> visitor) => visitor.VisitAction(this);
}

/// <summary><c>today 2025-12-31</c>.</summary>
public sealed record TodaySyntax(TextSpan Span, string? Doc, LiteralSyntax? Date) : DeclarationSyntax(Span, Doc)
{
    /// <inheritdoc/>
    public override IEnumerable<SyntaxNode> Children => Date is null ? [] : [Date];

    /// <inheritdoc/>
    public override T Accept<T>(DeclarationVisitor<T> visitor) => visitor.VisitToday(this);
}

/// <summary>Tokens that belong to no declaration; the parser has reported them.</summary>
public sealed record ErrorSyntax(TextSpan Span) : DeclarationSyntax(Span, null)
{
    /// <inheritdoc/>
    public override IEnumerable<SyntaxNode> Children => [];

    /// <inheritdoc/>
    public override T Accept<T>(DeclarationVisitor<T> visitor) => visitor.VisitError(this);
}
