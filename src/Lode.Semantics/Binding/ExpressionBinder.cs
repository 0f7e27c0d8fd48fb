using Lode.Syntax;

namespace Lode.Semantics.Binding;

/// <summary>Hands each kind of expression to what binds it.</summary>
/// <param name="scope">What it may see.</param>
/// <param name="expected">The type that its place suggests, by which members and keys are found; null where it suggests none,
/// <see cref="LodeType.Any"/> where what would suggest it is already reported, so that a name without meaning is no news.</param>
internal sealed class ExpressionBinder(Scope scope, LodeType? expected) : ExpressionVisitor<BoundExpression>
{
    /// <summary>Binds; the value may still be of another type than the one suggested.</summary>
    public static BoundExpression Bind(ExpressionSyntax syntax, Scope scope, LodeType? expected = null)
    {
        if (scope.Pack.Depth >= PackContext.MaxDepth)
        {
            return scope.Error(syntax, TypeFindings.TooDeep.At(scope.Source, syntax.Span, PackContext.MaxDepth));
        }

        scope.Pack.Depth++;
        var bound = syntax.Accept(new ExpressionBinder(scope, expected));
        scope.Pack.Depth--;
        return bound;
    }

    /// <summary>Binds as a value of a type, and reports where it is none.</summary>
    public static BoundExpression BindTo(ExpressionSyntax syntax, Scope scope, LodeType asked) =>
        Conversion.Adapt(Bind(syntax, scope, asked), asked, scope);

    public override BoundExpression VisitLiteral(LiteralSyntax node) => LiteralBinder.Bind(node, scope, expected);

    public override BoundExpression VisitName(NameExpressionSyntax node) => NameBinder.Bind(node, scope, expected);

    public override BoundExpression VisitMember(MemberSyntax node) => MemberBinder.Bind(node, scope);

    public override BoundExpression VisitCall(CallSyntax node) => CallBinder.Bind(node, scope, expected);

    public override BoundExpression VisitCollection(CollectionSyntax node) => CollectionBinder.Bind(node, scope);

    public override BoundExpression VisitOperation(OperationSyntax node) => OperationBinder.Bind(node, scope, expected);

    public override BoundExpression VisitConditional(ConditionalSyntax node) => ConditionalBinder.Bind(node, scope, expected);

    public override BoundExpression VisitSet(SetSyntax node) => SetBinder.Bind(node, scope, expected);

    public override BoundExpression VisitParenthesized(ParenthesizedSyntax node) => Bind(node.Inner, scope, expected);

    public override BoundExpression VisitAggregate(AggregateSyntax node) => AggregateBinder.Bind(node, scope, expected);

    public override BoundExpression VisitQuantifier(QuantifierSyntax node) => AggregateBinder.Bind(node, scope);

    public override BoundExpression VisitTemplate(TemplateSyntax node) => TemplateBinder.Bind(node, scope);

    public override BoundExpression VisitMissing(MissingSyntax node) => scope.Failed(node);
}
