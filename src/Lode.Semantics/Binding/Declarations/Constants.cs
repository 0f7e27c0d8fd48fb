using Lode.Syntax;

namespace Lode.Semantics.Binding;

/// <summary>Binds what must be a constant.</summary>
internal static class Constants
{
    public static BoundExpression Bind(ExpressionSyntax syntax, Scope scope, LodeType type)
    {
        var bound = BoundExpression.Unknown;
        if (scope.Pack.Findings.Succeeds(() => bound = ExpressionBinder.BindTo(syntax, scope, type)) && !IsConstant(bound))
        {
            return scope.Error(syntax, DeclarationFindings.NotConstant.At(scope.Source, syntax.Span));
        }

        return bound;
    }

    private static bool IsConstant(BoundExpression e) => e switch
    {
        BoundConstant or BoundRowKey => true,
        BoundSet set => set.Items.All(IsConstant),
        _ => false,
    };
}
