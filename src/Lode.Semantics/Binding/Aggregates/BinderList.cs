using System.Collections.Immutable;
using Lode.Syntax;

namespace Lode.Semantics.Binding;

/// <summary>Binds the <c>x in A, y in x.parts</c> of an aggregate; each sees those before it.</summary>
internal static class BinderList
{
    public static (ImmutableArray<BoundBinder> Binders, Scope Inner) Bind(ImmutableArray<BinderSyntax> binders, Scope scope)
    {
        var bound = ImmutableArray.CreateBuilder<BoundBinder>(binders.Length);
        foreach (var binder in binders)
        {
            var source = Source(binder.Source, scope);
            var element = source.Type is SetType set ? set.Element : LodeType.Any;
            var variable = new VariableSymbol(binder.Variable.Text, new Place(scope.Source, binder.Variable.Span), element);
            VariableNames.Check(binder.Variable, scope);
            scope.Pack.References.Add(scope.Source, binder.Variable, variable, isDeclaration: true);
            scope = binder.Variable.IsMissing ? scope : scope.With(variable);
            bound.Add(new BoundBinder(variable, source));
        }

        return (bound.ToImmutable(), scope);
    }

    private static BoundExpression Source(ExpressionSyntax syntax, Scope scope)
    {
        var source = ExpressionBinder.Bind(syntax, scope, new SetType(LodeType.Any));
        if (source.Type is SetType || (source.Type is AnyType && source is not BoundConstant { Origin: LiteralSyntax }))
        {
            return source;
        }

        var finding = TypeFindings.NotASet.At(scope.Source, syntax.Span, source.Type);
        return scope.Error(syntax, source.Type is EntityType e
            ? finding with { Help = $"All rows of `{e.Entity.Name}` are `all {e.Entity.Collection}`." }
            : finding);
    }
}
