using Lode.Syntax;

namespace Lode.Semantics.Binding;

/// <summary>Binds <c>if c then a else b</c>; both branches are of one type.</summary>
internal static class ConditionalBinder
{
    public static BoundExpression Bind(ConditionalSyntax node, Scope scope, LodeType? expected)
    {
        var condition = ExpressionBinder.BindTo(node.Condition, scope, LodeType.Boolean);
        var (branches, agree) = Relation.Alike.Bind([node.Then, node.Else], scope, expected);
        return agree
            ? new BoundConditional(Results.Common(branches), node, condition, branches[0], branches[1])
            : scope.Error(node, Mismatch.Of(branches[1], branches[0].Type, scope));
    }
}
