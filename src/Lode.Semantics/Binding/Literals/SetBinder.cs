using System.Collections.Immutable;
using Lode.Syntax;

namespace Lode.Semantics.Binding;

/// <summary>Binds <c>[a, b]</c>; a member that has a type of its own gives it to the others.</summary>
internal static class SetBinder
{
    public static BoundExpression Bind(SetSyntax node, Scope scope, LodeType? expected)
    {
        var asked = expected is SetType { Element: not AnyType } set ? set.Element : null;
        var leader = asked is null ? node.Items.FirstOrDefault(i => !Context.IsNeeded(i, scope)) : null;
        var element = asked ?? (leader is null ? OnlyEnum(node, scope) : ExpressionBinder.Bind(leader, scope).Type);
        if (element is AnyType)
        {
            return Infer(node, scope);
        }

        return element is SetType
            ? scope.Error(node, TypeFindings.SetInSet.At(scope.Source, node.Span))
            : new BoundSet(new SetType(element), node, [.. node.Items.Select(i => ExpressionBinder.BindTo(i, scope, element))]);
    }

    /// <summary>Where nothing gives context, the one enum that has all the names as members.</summary>
    private static LodeType OnlyEnum(SetSyntax node, Scope scope)
    {
        var names = node.Items.Select(Context.Inner).OfType<NameExpressionSyntax>().Select(n => n.Name.Text).ToArray();
        var homes = scope.Symbols.Enums.Where(e => names.Length > 0 && names.All(n => e.Members.Any(m => m.Name == n))).Take(2).ToArray();
        return homes.Length == 1 ? new EnumType(homes[0]) : LodeType.Any;
    }

    private static BoundSet Infer(SetSyntax node, Scope scope)
    {
        var items = node.Items.Select(i => ExpressionBinder.Bind(i, scope)).ToImmutableArray();
        var element = items.Select(i => i.Type).Aggregate(LodeType.Any, Conversion.Common);
        return new BoundSet(new SetType(element), node, [.. items.Select(i => Conversion.Adapt(i, element, scope))]);
    }
}
