using System.Collections.Immutable;
using Lode.Syntax;

namespace Lode.Semantics;

/// <summary>The value of a define.</summary>
/// <param name="Define">The define.</param>
/// <param name="Origin">As written.</param>
/// <param name="Self">The row it is asked of; null where the define is for no entity. An unknown row makes the value unknown.</param>
/// <param name="Arguments">In the order of the parameters.</param>
public sealed record BoundDefine(DefineSymbol Define, SyntaxNode? Origin, BoundExpression? Self, ImmutableArray<BoundExpression> Arguments)
    : BoundExpression(Define.Type, Origin)
{
    /// <inheritdoc/>
    public override IEnumerable<BoundExpression> Children => Self is null ? Arguments : [Self, .. Arguments];

    /// <inheritdoc/>
    public override T Accept<T>(BoundVisitor<T> visitor) => visitor.VisitDefine(this);
}

/// <summary>The verdict of another rule on the same subject; false where it is not in force.</summary>
public sealed record BoundFired(RuleSymbol Rule, SyntaxNode? Origin) : BoundExpression(LodeType.Boolean, Origin)
{
    /// <inheritdoc/>
    public override IEnumerable<BoundExpression> Children => [];

    /// <inheritdoc/>
    public override T Accept<T>(BoundVisitor<T> visitor) => visitor.VisitFired(this);
}

/// <summary>The sum of the scores of the rules that fired on the subject; a range while a scoring rule is undetermined.</summary>
/// <param name="Target">The score's name; null for the one without a name.</param>
/// <param name="Contributors">The rules that may add to it, in the pack's order.</param>
/// <param name="Origin">As written.</param>
public sealed record BoundTotalScore(string? Target, ImmutableArray<RuleSymbol> Contributors, SyntaxNode? Origin)
    : BoundExpression(LodeType.Number, Origin)
{
    /// <inheritdoc/>
    public override IEnumerable<BoundExpression> Children => [];

    /// <inheritdoc/>
    public override T Accept<T>(BoundVisitor<T> visitor) => visitor.VisitTotalScore(this);
}

/// <summary>A text with interpolated values; stands only in actions.</summary>
public sealed record BoundTemplate(SyntaxNode? Origin, ImmutableArray<BoundTemplatePart> Parts) : BoundExpression(LodeType.Text, Origin)
{
    /// <inheritdoc/>
    public override IEnumerable<BoundExpression> Children => Parts.Select(p => p.Value).OfType<BoundExpression>();

    /// <inheritdoc/>
    public override T Accept<T>(BoundVisitor<T> visitor) => visitor.VisitTemplate(this);
}

/// <summary>Literal text, or a value with its .NET standard format or null.</summary>
public sealed record BoundTemplatePart(string? Literal, BoundExpression? Value, string? Format);
