using System.Collections.Immutable;
using Lode.Syntax;

namespace Lode.Semantics.Binding;

/// <summary>Binds aggregates and quantifiers.</summary>
internal static class AggregateBinder
{
    public static BoundExpression Bind(AggregateSyntax node, Scope scope, LodeType? expected)
    {
        var (binders, inner) = BinderList.Bind(node.Binders, scope);
        var where = node.Where is null ? null : ExpressionBinder.BindTo(node.Where, inner, LodeType.Boolean);
        if (AggregateMeanings.Find(node) is not { } meaning)
        {
            return scope.Error(node, AggregateMeanings.WrongForm(node, scope));
        }

        var value = node.Value is null ? null : ExpressionBinder.Bind(node.Value, inner, meaning.Hint(expected));
        var key = node.Key is null ? null : ExpressionBinder.Bind(node.Key, inner);
        var fits = Holds(meaning.Value, value, node, inner) & Holds(meaning.Key, key, node, inner);
        return fits && binders.Length > 0
            ? new BoundAggregate(meaning.Result(value), node, meaning.Kind, value, key, binders, where, node.SkipsUnknown)
            : scope.Failed(node);
    }

    public static BoundExpression Bind(QuantifierSyntax node, Scope scope)
    {
        var (binders, inner) = BinderList.Bind(node.Binders, scope);
        var condition = ExpressionBinder.BindTo(node.Condition, inner, LodeType.Boolean);
        return binders.IsEmpty
            ? scope.Failed(node)
            : new BoundAggregate(
                LodeType.Boolean, node, node.IsEvery ? AggregateKind.Every : AggregateKind.Some, condition, null, binders, null, false);
    }

    private static bool Holds(Pattern? pattern, BoundExpression? operand, AggregateSyntax node, Scope scope)
    {
        if (pattern is null || operand is null || pattern.Accepts(operand.Type))
        {
            return true;
        }

        scope.Report(TypeFindings.NotApplicable.At(
            scope.Source, operand.Origin!.Span, node.Function.Text, $"{Words.Article(operand.Type)}; it needs {pattern.Name}"));
        return false;
    }
}
