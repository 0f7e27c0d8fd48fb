using Lode.Syntax;

namespace Lode.Semantics.Binding;

/// <summary>Binds a date plus or minus a period.</summary>
internal static class PeriodArithmetic
{
    public static BoundExpression? TryBind(OperationSyntax node, Scope scope) => (node.Operator.Id, node.Operands) switch
    {
        ("+", [var date, var period]) when PeriodSteps.IsOne(period) => Move(node, date, PeriodSteps.Bind(period, scope), scope),
        ("+", [var period, var date]) when PeriodSteps.IsOne(period) => Move(node, date, PeriodSteps.Bind(period, scope), scope),
        ("-", [var date, var period]) when PeriodSteps.IsOne(period) => Move(node, date, PeriodSteps.Bind(period, scope).Negated(period), scope),
        _ => null,
    };

    private static BoundExpression Move(OperationSyntax node, ExpressionSyntax date, PeriodSteps period, Scope scope) =>
        period.AddTo(ExpressionBinder.BindTo(date, scope, LodeType.Date), node);
}
