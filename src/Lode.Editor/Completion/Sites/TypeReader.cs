using System.Collections.Immutable;
using Lode.Semantics;
using Lode.Syntax;

namespace Lode.Editor;

/// <summary>The type of an expression that may be half written; null where it cannot be told. Nothing is reported.</summary>
internal sealed class TypeReader(LocalScope scope) : ExpressionVisitor<LodeType?>
{
    /// <summary>The type of an expression.</summary>
    public static LodeType? Of(ExpressionSyntax expression, LocalScope scope) => expression.Accept(new TypeReader(scope));

    /// <summary>A type as written.</summary>
    public static LodeType Of(TypeSyntax written, Pack pack)
    {
        var type = TypeFacts.Named(written.Name.Text)
            ?? (pack.Enums.FirstOrDefault(e => e.Name == written.Name.Text) is { } found ? new EnumType(found) : null)
            ?? (pack.Entities.FirstOrDefault(e => e.Name == written.Name.Text) is { } entity ? new EntityType(entity) : LodeType.Any);
        if (written.Unit is { } unit && type.Equals(LodeType.Number))
        {
            type = new NumberType(UnitOf(unit), false);
        }

        return written.IsSet ? new SetType(type) : type;
    }

    public override LodeType? VisitLiteral(LiteralSyntax node) => node.Kind switch
    {
        LiteralKind.Number => new NumberType(node.Unit is { } unit ? UnitOf(unit) : Unit.None, false),
        LiteralKind.Money => node.Unit is { } unit ? new NumberType(UnitOf(unit), false) : LodeType.Money,
        LiteralKind.Percent => LodeType.Percent,
        LiteralKind.Text => LodeType.Text,
        LiteralKind.Date or LiteralKind.Today => LodeType.Date,
        LiteralKind.Period => LodeType.Period,
        LiteralKind.Boolean => LodeType.Boolean,
        LiteralKind.This when scope.Subject is { } subject => new EntityType(subject),
        _ => null,
    };

    public override LodeType? VisitName(NameExpressionSyntax node)
    {
        var name = node.Name.Text;
        return scope.Variables.LastOrDefault(v => v.Name == name)?.Type
            ?? Member(scope.Subject, name)
            ?? scope.Pack.Params.FirstOrDefault(p => p.Name == name)?.Type
            ?? scope.Pack.Defines.FirstOrDefault(d => d.Name == name && d.Entity is null)?.Type
            ?? (scope.Pack.Entities.FirstOrDefault(e => e.Collection == name) is { } rows ? (LodeType)new SetType(new EntityType(rows)) : null)
            ?? (name == Functions.TotalScore ? (LodeType)LodeType.Number : null);
    }

    public override LodeType? VisitMember(MemberSyntax node) => Member(Row(node.Target), node.Name.Text);

    public override LodeType? VisitCall(CallSyntax node)
    {
        if (Callee.Define(node, scope) is { } define)
        {
            return define.Type;
        }

        if (node.Target is null && scope.Pack.Functions.Find(node.Name.Text) is { } function)
        {
            return function.Type;
        }

        ImmutableArray<LodeType?> types = [.. node.Arguments.Select(a => a.Value.Accept(this))];
        var forms = Functions.Named(node.Name.Text).Where(f => f.Aggregate is null);
        return forms.Select(f => f.Op is Op.AddMonths or Op.AddDays ? LodeType.Period : f.Op is null ? null : TypeFacts.Result(f, types)).FirstOrDefault();
    }

    public override LodeType? VisitCollection(CollectionSyntax node) =>
        scope.Pack.Entities.FirstOrDefault(e => e.Collection == node.Name.Text) is { } rows ? new SetType(new EntityType(rows)) : null;

    public override LodeType? VisitOperation(OperationSyntax node)
    {
        ImmutableArray<LodeType?> types = [.. node.Operands.Select(o => o.Accept(this))];
        return node.Operator.Precedence == Precedence.Sum && types[0] is DateType ? LodeType.Date : TypeFacts.Result(node.Operator, types);
    }

    public override LodeType? VisitConditional(ConditionalSyntax node) => node.Then.Accept(this) ?? node.Else.Accept(this);

    public override LodeType? VisitSet(SetSyntax node) => node.Items.Select(Item).FirstOrDefault(t => t is not null) is { } item ? new SetType(item) : null;

    public override LodeType? VisitParenthesized(ParenthesizedSyntax node) => node.Inner.Accept(this);

    public override LodeType? VisitAggregate(AggregateSyntax node) =>
        TypeFacts.Result(node, node.Value is { } value ? Of(value, scope.WithBinders(node.Binders, null, null)) : null);

    public override LodeType? VisitQuantifier(QuantifierSyntax node) => LodeType.Boolean;

    public override LodeType? VisitTemplate(TemplateSyntax node) => LodeType.Text;

    public override LodeType? VisitMissing(MissingSyntax node) => null;

    /// <summary>The entity that a row is of; null where the expression is no row.</summary>
    public EntitySymbol? Row(ExpressionSyntax expression) => (expression.Accept(this) as EntityType)?.Entity;

    private LodeType? Member(EntitySymbol? entity, string name) => entity is null ? null
        : entity.Field(name)?.Type ?? scope.Pack.Defines.FirstOrDefault(d => d.Entity == entity && d.Name == name)?.Type;

    /// <summary>In a set that nothing else gives a type, the member of an enum tells the enum.</summary>
    private LodeType? Item(ExpressionSyntax item) => item.Accept(this)
        ?? (item is NameExpressionSyntax name && scope.Pack.Enums.FirstOrDefault(e => e.Member(name.Name.Text) is not null) is { } found ? new EnumType(found) : null);

    private static Unit UnitOf(UnitSyntax unit) => unit.Denominator.Where(n => !n.IsMissing).Aggregate(
        unit.Numerator.Where(n => !n.IsMissing).Aggregate(Unit.None, (u, n) => u * Unit.Of(n.Text)), (u, n) => u / Unit.Of(n.Text));
}
