using System.Collections.Immutable;

namespace Lode.Syntax;

/// <summary>A rule, with a name and clauses or anonymous with a condition and actions alone.</summary>
/// <param name="Span">Its place.</param>
/// <param name="Doc">Its documentation.</param>
/// <param name="Name">Its name; null where it is anonymous.</param>
/// <param name="Title">The text behind the name, or null.</param>
/// <param name="Clauses">What stands before <c>if</c>, in the order written.</param>
/// <param name="IfSpan">The word <c>if</c>.</param>
/// <param name="Condition">What must be true.</param>
/// <param name="Actions">What follows when it is.</param>
public sealed record RuleSyntax(
    TextSpan Span, string? Doc, NameSyntax? Name, LiteralSyntax? Title, ImmutableArray<ClauseSyntax> Clauses, TextSpan IfSpan,
    ExpressionSyntax Condition, ImmutableArray<RuleActionSyntax> Actions) : DeclarationSyntax(Span, Doc)
{
    /// <inheritdoc/>
    public override IEnumerable<SyntaxNode> Children =>
        new SyntaxNode?[] { Name, Title }.Concat(Clauses).Append(Condition).Concat(Actions).OfType<SyntaxNode>();

    /// <inheritdoc/>
    public override T Accept<T>(DeclarationVisitor<T> visitor) => visitor.VisitRule(this);
}

/// <summary>A clause before the condition of a rule.</summary>
public abstract record ClauseSyntax(TextSpan Span) : SyntaxNode(Span);

/// <summary><c>for deal</c>.</summary>
public sealed record ForClauseSyntax(TextSpan Span, NameSyntax Entity) : ClauseSyntax(Span)
{
    /// <inheritdoc/>
    public override IEnumerable<SyntaxNode> Children => [Entity];
}

/// <summary><c>severity high</c>.</summary>
public sealed record SeverityClauseSyntax(TextSpan Span, NameSyntax Level) : ClauseSyntax(Span)
{
    /// <inheritdoc/>
    public override IEnumerable<SyntaxNode> Children => [Level];
}

/// <summary><c>tags supply, china</c>.</summary>
public sealed record TagsClauseSyntax(TextSpan Span, ImmutableArray<NameSyntax> Tags) : ClauseSyntax(Span)
{
    /// <inheritdoc/>
    public override IEnumerable<SyntaxNode> Children => Tags;
}

/// <summary><c>from 2025-10-01</c>, <c>until 2027-12-31</c>: a clause each.</summary>
public sealed record DateClauseSyntax(TextSpan Span, bool IsFrom, LiteralSyntax Date) : ClauseSyntax(Span)
{
    /// <inheritdoc/>
    public override IEnumerable<SyntaxNode> Children => [Date];
}

/// <summary>Something that follows when the rule fires.</summary>
public abstract record RuleActionSyntax(TextSpan Span) : SyntaxNode(Span);

/// <summary><c>flag "text"</c>; the text is a <see cref="LiteralSyntax"/> or a <see cref="TemplateSyntax"/>, or null.</summary>
public sealed record FlagSyntax(TextSpan Span, ExpressionSyntax? Message) : RuleActionSyntax(Span)
{
    /// <inheritdoc/>
    public override IEnumerable<SyntaxNode> Children => Message is null ? [] : [Message];
}

/// <summary><c>score 20 to risk</c>.</summary>
public sealed record ScoreSyntax(TextSpan Span, ExpressionSyntax Amount, NameSyntax? Target) : RuleActionSyntax(Span)
{
    /// <inheritdoc/>
    public override IEnumerable<SyntaxNode> Children => Target is null ? [Amount] : [Amount, Target];
}

/// <summary><c>tag bottleneck</c>.</summary>
public sealed record TagSyntax(TextSpan Span, NameSyntax Tag) : RuleActionSyntax(Span)
{
    /// <inheritdoc/>
    public override IEnumerable<SyntaxNode> Children => [Tag];
}

/// <summary><c>escalate("minerals desk", due: signed + 6 months)</c>.</summary>
public sealed record ActionCallSyntax(TextSpan Span, NameSyntax Name, ImmutableArray<ArgumentSyntax> Arguments) : RuleActionSyntax(Span)
{
    /// <inheritdoc/>
    public override IEnumerable<SyntaxNode> Children => [Name, .. Arguments];
}
