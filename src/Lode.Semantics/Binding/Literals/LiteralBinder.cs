using Lode.Syntax;

namespace Lode.Semantics.Binding;

/// <summary>Binds literals.</summary>
internal static class LiteralBinder
{
    public static BoundExpression Bind(LiteralSyntax node, Scope scope, LodeType? expected) => (node.Kind, node.Value) switch
    {
        (LiteralKind.Number, double) => new BoundConstant(UnitBinder.NumberIn(node.Unit, scope), node, node.Value),
        (LiteralKind.Percent, double) => new BoundConstant(LodeType.Percent, node, node.Value),
        (LiteralKind.Money, double) => new BoundConstant(
            node.Unit is null ? LodeType.Money : UnitBinder.NumberIn(node.Unit, scope), node, node.Value),
        (LiteralKind.Text, string key) when expected is EntityType e => new BoundRowKey(e.Entity, node, key),
        (LiteralKind.Text, string) => new BoundConstant(LodeType.Text, node, node.Value),
        (LiteralKind.Date, DateOnly) => new BoundConstant(LodeType.Date, node, node.Value),
        (LiteralKind.Boolean, bool) => new BoundConstant(LodeType.Boolean, node, node.Value),
        (LiteralKind.Unknown, _) => new BoundConstant(LodeType.Any, node, null),
        (LiteralKind.Period, _) => scope.Error(node, TypeFindings.MisplacedPeriod.At(scope.Source, node.Span)),
        (LiteralKind.Today, _) => new BoundToday(node),
        (LiteralKind.This, _) when scope.Subject is { } subject => new BoundThis(subject, node),
        (LiteralKind.This, _) => scope.Error(node, NameFindings.NoSubject.At(scope.Source, node.Span, "this")),
        _ => scope.Failed(node),
    };
}
