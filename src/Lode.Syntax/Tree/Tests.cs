using System.Collections.Immutable;

namespace Lode.Syntax;

/// <summary><c>test RULE "title" { items }</c>.</summary>
public sealed record TestSyntax(TextSpan Span, string? Doc, NameSyntax Rule, LiteralSyntax? Title, ImmutableArray<TestItemSyntax> Items)
    : DeclarationSyntax(Span, Doc)
{
    /// <inheritdoc/>
    public override IEnumerable<SyntaxNode> Children => new SyntaxNode?[] { Rule, Title }.Concat(Items).OfType<SyntaxNode>();

    /// <inheritdoc/>
    public override T Accept<T>(DeclarationVisitor<T> visitor) => visitor.VisitTest(this);
}

/// <summary>A line of a test.</summary>
public abstract record TestItemSyntax(TextSpan Span) : SyntaxNode(Span);

/// <summary><c>today 2026-05-01</c> in a test.</summary>
public sealed record TestTodaySyntax(TextSpan Span, LiteralSyntax Date) : TestItemSyntax(Span)
{
    /// <inheritdoc/>
    public override IEnumerable<SyntaxNode> Children => [Date];
}

/// <summary><c>set bottleneck = 70%</c> in a test: a param for this test.</summary>
public sealed record TestSetSyntax(TextSpan Span, NameSyntax Param, ExpressionSyntax Value) : TestItemSyntax(Span)
{
    /// <inheritdoc/>
    public override IEnumerable<SyntaxNode> Children => [Param, Value];
}

/// <summary><c>given country Malaysia { alignment: ally }</c>; the key is a name or a text, or null.</summary>
public sealed record GivenSyntax(TextSpan Span, NameSyntax Entity, NameSyntax? Key, ImmutableArray<GivenFieldSyntax> Fields) : TestItemSyntax(Span)
{
    /// <inheritdoc/>
    public override IEnumerable<SyntaxNode> Children => new SyntaxNode?[] { Entity, Key }.Concat(Fields).OfType<SyntaxNode>();
}

/// <summary><c>alignment: ally</c>.</summary>
public sealed record GivenFieldSyntax(TextSpan Span, NameSyntax Field, ExpressionSyntax Value) : SyntaxNode(Span)
{
    /// <inheritdoc/>
    public override IEnumerable<SyntaxNode> Children => [Field, Value];
}

/// <summary><c>expect fires</c>.</summary>
public sealed record ExpectSyntax(TextSpan Span, NameSyntax Verdict) : TestItemSyntax(Span)
{
    /// <inheritdoc/>
    public override IEnumerable<SyntaxNode> Children => [Verdict];
}

/// <summary>A table: a test for each of its rows; the column <c>expect</c> holds the verdict.</summary>
public sealed record TestTableSyntax(TextSpan Span, ImmutableArray<NameSyntax> Header, ImmutableArray<TestRowSyntax> Rows) : TestItemSyntax(Span)
{
    /// <inheritdoc/>
    public override IEnumerable<SyntaxNode> Children => [.. Header, .. Rows];
}

/// <summary>One line of a table; a cell of the column <c>expect</c> is a bare name.</summary>
public sealed record TestRowSyntax(TextSpan Span, ImmutableArray<ExpressionSyntax> Cells) : SyntaxNode(Span)
{
    /// <inheritdoc/>
    public override IEnumerable<SyntaxNode> Children => Cells;
}
