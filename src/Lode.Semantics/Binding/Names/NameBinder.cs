using Lode.Syntax;

namespace Lode.Semantics.Binding;

/// <summary>Finds what a bare name means: what is nearest, and of several the one whose type fits.</summary>
internal static class NameBinder
{
    public static BoundExpression Bind(NameExpressionSyntax node, Scope scope, LodeType? expected)
    {
        if (node.Name.IsMissing)
        {
            return scope.Failed(node);
        }

        var found = Candidates(node, scope).ToArray();
        var fitting = found.FirstOrDefault(f => f.Bound is BoundVariable || expected is null || Conversion.Fits(f.Bound.Type, expected));
        if (fitting.Symbol is null && fitting.Bound is null)
        {
            if (IsOpenToKeys(found, expected) && ContextNames.Find(node, scope, expected) is { } byContext)
            {
                return byContext;
            }

            fitting = found.FirstOrDefault();
        }

        if (fitting.Symbol is not null)
        {
            scope.Uses(node.Name, fitting.Symbol);
        }

        return fitting.Bound ?? UnknownName.Report(node, scope, expected);
    }

    /// <summary>What the name means whatever its context, nearest first. Finding these leaves no trace.</summary>
    public static IEnumerable<(BoundExpression Bound, Symbol? Symbol)> Candidates(NameExpressionSyntax node, Scope scope)
    {
        var name = node.Name.Text;
        if (scope.Variables.TryGetValue(name, out var variable))
        {
            yield return (new BoundVariable(variable, node), variable);
        }

        if (scope.Subject is { } subject)
        {
            if (subject.Field(name) is { } field)
            {
                yield return (new BoundField(new BoundThis(subject, node), field, node), field);
            }

            if (scope.Symbols.DefineFor(subject, name) is { Parameters.IsEmpty: true } own)
            {
                yield return (DefineUse(own, node, new BoundThis(subject, node), scope), own);
            }
        }

        switch (scope.Symbols.GlobalValue(name))
        {
            case ParamSymbol param:
                yield return (new BoundParam(param, node), param);
                break;
            case DefineSymbol { Parameters.IsEmpty: true } define:
                yield return (DefineUse(define, node, null, scope), define);
                break;
        }

        if (name == "total_score" && scope.Rule is not null)
        {
            yield return (RuleFacts.TotalScore(node, null, scope), null);
        }

        if (scope.Symbols.Collections.TryGetValue(name, out var entity))
        {
            yield return (new BoundRows(entity, node), entity);
        }
    }

    /// <summary>The value of a define without arguments; its type is known once its body is bound.</summary>
    public static BoundDefine DefineUse(DefineSymbol define, SyntaxNode node, BoundExpression? self, Scope scope)
    {
        scope.Pack.Defines.Ensure(define);
        return new BoundDefine(define, node, self, []);
    }

    /// <summary>A set in the place of one row is rather a mistake than the key of a row.</summary>
    private static bool IsOpenToKeys((BoundExpression Bound, Symbol? Symbol)[] found, LodeType? expected) =>
        expected is not EntityType || !found.Any(f => f.Bound.Type is SetType);
}
