using Lode.Syntax;

namespace Lode.Semantics.Binding;

/// <summary>Binds <c>row.name</c>: a field, or a define that the row's entity has.</summary>
internal static class MemberBinder
{
    public static BoundExpression Bind(MemberSyntax node, Scope scope)
    {
        var target = ExpressionBinder.Bind(node.Target, scope);
        if (node.Name.IsMissing || target.Type is AnyType)
        {
            return scope.Failed(node);
        }

        if (target.Type is not EntityType { Entity: var entity })
        {
            return scope.Error(node, NoFields(node.Name, target, scope));
        }

        if (entity.Field(node.Name.Text) is { } field)
        {
            scope.Uses(node.Name, field);
            return new BoundField(target, field, node);
        }

        if (scope.Symbols.DefineFor(entity, node.Name.Text) is { Parameters.IsEmpty: true } define)
        {
            scope.Uses(node.Name, define);
            return NameBinder.DefineUse(define, node, target, scope);
        }

        return scope.Error(node, UnknownField(entity, node.Name, scope));
    }

    /// <summary>A dot behind something that is no row.</summary>
    public static Diagnostic NoFields(NameSyntax name, BoundExpression target, Scope scope)
    {
        var finding = NameFindings.NoFields.At(scope.Source, name.Span, name.Text, target.Type);
        return target.Type is SetType { Element: EntityType }
            ? finding with { Help = $"Each member has it: `some x in {scope.Text(target.Origin!)} satisfies x.{name.Text} ...`." }
            : finding;
    }

    /// <summary>A name behind a row that its entity has not.</summary>
    public static Diagnostic UnknownField(EntitySymbol entity, NameSyntax name, Scope scope) =>
        NameFindings.UnknownField.At(scope.Source, name.Span, entity.Name, name.Text) is var finding
            && scope.Symbols.DefineFor(entity, name.Text) is { } define
            ? finding with { Help = $"`{name.Text}` is a define and takes {Words.Count(define.Parameters.Length, "argument")} in parentheses." }
            : finding.DidMean(name, scope.Near(scope.Symbols.MemberNames(entity)));
}
