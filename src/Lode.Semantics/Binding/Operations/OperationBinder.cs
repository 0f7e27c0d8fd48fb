using Lode.Syntax;

namespace Lode.Semantics.Binding;

/// <summary>Binds an operator: the few forms that its operands' syntax decides first, then by the table of meanings.</summary>
internal static class OperationBinder
{
    public static BoundExpression Bind(OperationSyntax node, Scope scope, LodeType? expected) =>
        UnquotedKey.TryReport(node, scope)
            ?? SharedComparison.TryReport(node, scope)
            ?? PeriodArithmetic.TryBind(node, scope)
            ?? DateDifference.TryBind(node, scope)
            ?? (OperatorMeanings.ById.TryGetValue(node.Operator.Id, out var meaning)
                ? Application.Bind(node.Operator.Text, meaning, node, node.Operands, scope, expected: Passes(node) ? expected : null)
                : scope.Failed(node));

    /// <summary>Whether its operands are of the type of its value.</summary>
    private static bool Passes(OperationSyntax node) => node.Operator.Id is "otherwise" or "without";
}
