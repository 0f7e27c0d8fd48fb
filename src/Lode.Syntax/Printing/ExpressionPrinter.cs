using System.Globalization;
using static Lode.Syntax.Lisp;

namespace Lode.Syntax;

/// <summary>Expressions as nested lists.</summary>
internal sealed class ExpressionPrinter : ExpressionVisitor<string>
{
    public override string VisitLiteral(LiteralSyntax node) => node.Kind switch
    {
        LiteralKind.Text => Text((string)node.Value!),
        LiteralKind.Date => ((DateOnly)node.Value!).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        LiteralKind.Period => $"(period {((Period)node.Value!).Months} {((Period)node.Value!).Days})",
        LiteralKind.Boolean => (bool)node.Value! ? "true" : "false",
        LiteralKind.Unknown => "unknown",
        LiteralKind.Today => "today",
        LiteralKind.This => "this",
        LiteralKind.Percent => List("percent", Number(node)),
        LiteralKind.Money => List("money", Number(node), Unit(node.Unit)),
        _ => node.Unit is null ? Number(node) : List("number", Number(node), Unit(node.Unit)),
    };

    public override string VisitName(NameExpressionSyntax node) => Name(node.Name);

    public override string VisitMember(MemberSyntax node) => List(".", Of(node.Target), Name(node.Name));

    public override string VisitCall(CallSyntax node) =>
        List("call", [node.Target is null ? Name(node.Name) : List(".", Of(node.Target), Name(node.Name)), .. node.Arguments.Select(Argument)]);

    public override string VisitCollection(CollectionSyntax node) => List("all", Name(node.Name));

    public override string VisitOperation(OperationSyntax node) => List(node.Operator.Id.Replace(' ', '-'), node.Operands.Select(Of));

    public override string VisitConditional(ConditionalSyntax node) => List("if", Of(node.Condition), Of(node.Then), Of(node.Else));

    public override string VisitSet(SetSyntax node) => $"[{string.Join(' ', node.Items.Select(Of))}]";

    public override string VisitParenthesized(ParenthesizedSyntax node) => List("paren", Of(node.Inner));

    public override string VisitAggregate(AggregateSyntax node) => List("aggregate",
    [
        Name(node.Function), node.IsDistinct ? "distinct" : null, node.Value is null ? null : Of(node.Value),
        Labelled("by", node.Key is null ? null : Of(node.Key)), .. node.Binders.Select(Binder),
        Labelled("where", node.Where is null ? null : Of(node.Where)), node.SkipsUnknown ? "skipping-unknown" : null,
    ]);

    public override string VisitQuantifier(QuantifierSyntax node) =>
        List(node.IsEvery ? "every" : "some", [.. node.Binders.Select(Binder), Of(node.Condition)]);

    public override string VisitTemplate(TemplateSyntax node) => List("template", node.Parts.Select(part => part.Value is null
        ? Text(part.Literal!)
        : part.Format is null ? List("hole", Of(part.Value)) : List("hole", Of(part.Value), Text(part.Format))));

    public override string VisitMissing(MissingSyntax node) => "<missing>";

    /// <summary>An argument with its name.</summary>
    public string Argument(ArgumentSyntax node) => node.Name is null ? Of(node.Value) : $"{Name(node.Name)}={Of(node.Value)}";

    /// <summary>A unit, <c>usd/kg</c>.</summary>
    public static string? Unit(UnitSyntax? unit) => unit is null ? null
        : string.Concat(string.Join('*', unit.Numerator.Select(Name)), string.Concat(unit.Denominator.Select(name => "/" + Name(name))));

    private static string Number(LiteralSyntax node) => ((double)node.Value!).ToString("R", CultureInfo.InvariantCulture);

    private string Binder(BinderSyntax node) => List("in", Name(node.Variable), Of(node.Source));

    private string Of(ExpressionSyntax node) => node.Accept(this);
}
