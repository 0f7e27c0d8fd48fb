using Lode.Syntax;

namespace Lode.Semantics.Binding;

/// <summary>Finds what a name means by the type that its context asks for: a member of an enum, or the key of a row.</summary>
internal static class ContextNames
{
    public static BoundExpression? Find(NameExpressionSyntax node, Scope scope, LodeType? expected)
    {
        switch (expected)
        {
            case EnumType { Enum: var e } when e.Member(node.Name.Text) is { } member:
                scope.Uses(node.Name, member);
                return new BoundConstant(expected, node, member);
            case EntityType { Entity: var entity }:
                return new BoundRowKey(entity, node, node.Name.Text);
            default:
                return null;
        }
    }
}
