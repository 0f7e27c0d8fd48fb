using System.Collections.Immutable;
using Lode.Syntax;

namespace Lode.Semantics.Binding;

/// <summary>Binds <c>a - b > 6 months</c> as <c>a > b + 6 months</c>; a is read first, whichever side the period stands on.</summary>
internal static class DateDifference
{
    private static readonly Dictionary<string, string> Mirrored = new()
    {
        ["=="] = "==", ["!="] = "!=", ["<"] = ">", ["<="] = ">=", [">"] = "<", [">="] = "<=",
    };

    public static BoundExpression? TryBind(OperationSyntax node, Scope scope)
    {
        if (node.Operator.Precedence != Precedence.Comparison || node.Operands.Length < 2 || !node.Operands.Any(PeriodSteps.IsOne))
        {
            return null;
        }

        var (id, difference, periods) = node.Operands switch
        {
            [var p, var d] when PeriodSteps.IsOne(p) => (Mirrored.GetValueOrDefault(node.Operator.Id, ""), d, [p]),
            [var d, .. var p] => (node.Operator.Id, d, p),
            _ => ("", node.Operands[0], ImmutableArray<ExpressionSyntax>.Empty),
        };

        if (Context.Inner(difference) is not OperationSyntax { Operator.Id: "-", Operands: [var a, var b] }
            || !periods.All(PeriodSteps.IsOne) || Signature(id) is not { } signature)
        {
            var misplaced = node.Operands.First(PeriodSteps.IsOne);
            return scope.Error(node, TypeFindings.MisplacedPeriod.At(scope.Source, misplaced.Span));
        }

        var later = ExpressionBinder.BindTo(a, scope, LodeType.Date);
        var earlier = ExpressionBinder.BindTo(b, scope, LodeType.Date);
        return signature.Build(node, LodeType.Boolean, [later, .. periods.Select(p => PeriodSteps.Bind(p, scope).AddTo(earlier, node))]);
    }

    private static Signature? Signature(string id) =>
        OperatorMeanings.ById.TryGetValue(id, out var meaning)
            ? meaning.Signatures.FirstOrDefault(s => s.Operands.All(o => o == Pattern.Date || o == Pattern.Anything))
            : null;
}
