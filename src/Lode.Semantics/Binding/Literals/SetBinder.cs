using System.Collections.Immutable;
using Lode.Syntax;

namespace Lode.Semantics.Binding;

/// <summary>Binds <c>[a, b]</c>; a member that has a type of its own gives it to the others. Each member is bound once, as sets nest.</summary>
internal static class SetBinder
{
    public static BoundExpression Bind(SetSyntax node, Scope scope, LodeType? expected)
    {
        var asked = expected is SetType { Element: not AnyType } set ? set.Element : null;
        var leader = asked is null ? node.Items.FirstOrDefault(i => !Context.IsNeeded(i, scope)) : null;
        var lead = leader is null ? null : ExpressionBinder.Bind(leader, scope);
        var element = asked ?? lead?.Type ?? OnlyEnum(node, scope);
        if (element is SetType)
        {
            return scope.Error(node, TypeFindings.SetInSet.At(scope.Source, node.Span));
        }

        var hint = element is AnyType && expected is not AnyType ? null : element;
        var items = node.Items.Select(i => ReferenceEquals(i, leader) ? lead! : ExpressionBinder.Bind(i, scope, hint)).ToImmutableArray();
        var type = element is AnyType ? items.Select(i => i.Type).Aggregate(element, Conversion.Common) : element;
        return new BoundSet(new SetType(type), node, [.. items.Select(i => Conversion.Adapt(i, type, scope))]);
    }

    /// <summary>Where nothing gives context, the one enum that has all the names as members.</summary>
    private static LodeType OnlyEnum(SetSyntax node, Scope scope)
    {
        var names = node.Items.Select(Context.Inner).OfType<NameExpressionSyntax>().Select(n => n.Name.Text).ToArray();
        var homes = scope.Symbols.Enums.Where(e => names.Length > 0 && names.All(n => e.Member(n) is not null)).Take(2).ToArray();
        return homes.Length == 1 ? new EnumType(homes[0]) : LodeType.Any;
    }
}
