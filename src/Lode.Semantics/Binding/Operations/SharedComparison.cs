using Lode.Syntax;

namespace Lode.Semantics.Binding;

/// <summary>Recognizes <c>kind is mou or offtake</c>, where the second name was meant to be compared as well.</summary>
internal static class SharedComparison
{
    public static BoundExpression? TryReport(OperationSyntax node, Scope scope)
    {
        if (node is not { Operator.Id: "or", Operands: [OperationSyntax { Operator.Id: "==", Operands: [var left, var first] }, .. var others] }
            || !others.All(o => o is NameExpressionSyntax && Context.IsNeeded(o, scope)))
        {
            return null;
        }

        var compared = ExpressionBinder.Bind(left, scope);
        if (Conversion.IsReported(compared))
        {
            return scope.Failed(node);
        }

        var set = $"{scope.Text(left)} in [{string.Join(", ", others.Prepend(first).Select(scope.Text))}]";
        var finding = NameFindings.UnknownName.At(scope.Source, others[0].Span, scope.Text(others[0]))
            with { Help = $"Each side of `or` is a whole condition. Write `{set}`." };
        return scope.Error(node, finding.WithFix($"Write `{set}`", node.Span, set));
    }
}
