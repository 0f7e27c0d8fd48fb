using Lode.Syntax;

namespace Lode.Semantics.Binding;

/// <summary>Binds <c>all minerals</c>.</summary>
internal static class CollectionBinder
{
    public static BoundExpression Bind(CollectionSyntax node, Scope scope)
    {
        if (node.Name.IsMissing)
        {
            return scope.Failed(node);
        }

        if (scope.Symbols.Collections.TryGetValue(node.Name.Text, out var entity))
        {
            scope.Uses(node.Name, entity);
            return new BoundRows(entity, node);
        }

        var finding = NameFindings.UnknownName.At(scope.Source, node.Name.Span, node.Name.Text)
            with { Help = "`all` stands before the plural that an entity names after `as`." };
        return scope.Error(node, finding.DidMean(node.Name, scope.Symbols.Collections.Keys));
    }
}
