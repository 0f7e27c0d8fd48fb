namespace Lode.Syntax;

/// <summary>Handles every kind of expression; a new kind breaks the build here and in every heir.</summary>
public abstract class ExpressionVisitor<T>
{
    /// <summary>A literal.</summary>
    public abstract T VisitLiteral(LiteralSyntax node);

    /// <summary>A bare name.</summary>
    public abstract T VisitName(NameExpressionSyntax node);

    /// <summary><c>target.name</c>.</summary>
    public abstract T VisitMember(MemberSyntax node);

    /// <summary><c>name(...)</c>.</summary>
    public abstract T VisitCall(CallSyntax node);

    /// <summary><c>all things</c>.</summary>
    public abstract T VisitCollection(CollectionSyntax node);

    /// <summary>An operator with its operands.</summary>
    public abstract T VisitOperation(OperationSyntax node);

    /// <summary><c>if c then a else b</c>.</summary>
    public abstract T VisitConditional(ConditionalSyntax node);

    /// <summary><c>[a, b]</c>.</summary>
    public abstract T VisitSet(SetSyntax node);

    /// <summary><c>(e)</c>.</summary>
    public abstract T VisitParenthesized(ParenthesizedSyntax node);

    /// <summary>An aggregate over members.</summary>
    public abstract T VisitAggregate(AggregateSyntax node);

    /// <summary><c>some</c> or <c>every</c>.</summary>
    public abstract T VisitQuantifier(QuantifierSyntax node);

    /// <summary>A text with interpolated expressions.</summary>
    public abstract T VisitTemplate(TemplateSyntax node);

    /// <summary>A hole in half-typed text.</summary>
    public abstract T VisitMissing(MissingSyntax node);
}
