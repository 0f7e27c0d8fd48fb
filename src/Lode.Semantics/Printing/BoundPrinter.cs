using System.Globalization;
using Lode.Syntax;

namespace Lode.Semantics;

/// <summary>Writes a bound expression as nested parentheses, operation first, without places: for people and for tests.</summary>
public sealed class BoundPrinter : BoundVisitor<string>
{
    private const int MostContributors = 20;

    private static readonly BoundPrinter Instance = new();

    private BoundPrinter()
    {
    }

    /// <summary>The text of an expression.</summary>
    public static string Print(BoundExpression expression) => expression.Accept(Instance);

    /// <inheritdoc/>
    public override string VisitConstant(BoundConstant node) => node.Value switch
    {
        null => "unknown",
        double d => d.ToString("R", CultureInfo.InvariantCulture) + Unit(node.Type),
        DateOnly d => d.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        bool b => b ? "true" : "false",
        MemberSymbol m => $"{m.Enum.Name}.{m.Name}",
        var text => $"\"{text}\"",
    };

    /// <inheritdoc/>
    public override string VisitRowKey(BoundRowKey node) => $"{node.Entity.Name}[{node.Key}]";

    /// <inheritdoc/>
    public override string VisitSet(BoundSet node) => $"[{string.Join(' ', node.Items.Select(Print))}]";

    /// <inheritdoc/>
    public override string VisitVariable(BoundVariable node) => node.Variable.Name;

    /// <inheritdoc/>
    public override string VisitThis(BoundThis node) => "this";

    /// <inheritdoc/>
    public override string VisitToday(BoundToday node) => "today";

    /// <inheritdoc/>
    public override string VisitParam(BoundParam node) => $"(param {node.Param.Name})";

    /// <inheritdoc/>
    public override string VisitField(BoundField node) => $"{Print(node.Target)}.{node.Field.Name}";

    /// <inheritdoc/>
    public override string VisitRows(BoundRows node) => $"(all {node.Entity.Collection})";

    /// <inheritdoc/>
    public override string VisitOperation(BoundOperation node) => List(node.Function is { } function ? $"host {function.Name}" : node.Op.ToString(), node.Operands);

    /// <inheritdoc/>
    public override string VisitConditional(BoundConditional node) => List("if", [node.Condition, node.Then, node.Else]);

    /// <inheritdoc/>
    public override string VisitAggregate(BoundAggregate node)
    {
        var parts = node.Binders.Select(b => $"({b.Variable.Name} in {Print(b.Source)})").Prepend(node.Kind.ToString())
            .Append(node.Where is null ? null : $"(where {Print(node.Where)})")
            .Append(node.Value is null ? null : Print(node.Value))
            .Append(node.Key is null ? null : $"(by {Print(node.Key)})")
            .Append(node.SkipsUnknown ? "skipping" : null);
        return $"({string.Join(' ', parts.Where(p => p is not null))})";
    }

    /// <inheritdoc/>
    public override string VisitDefine(BoundDefine node) => List($"define {node.Define.Name}", node.Children);

    /// <inheritdoc/>
    public override string VisitFired(BoundFired node) => $"(fired {node.Rule.Name})";

    /// <inheritdoc/>
    public override string VisitTotalScore(BoundTotalScore node) =>
        $"({string.Join(' ', Shown(node).Prepend(node.Target ?? "-").Prepend("total_score"))})";

    /// <inheritdoc/>
    public override string VisitTemplate(BoundTemplate node) =>
        $"(text {string.Join(' ', node.Parts.Select(p => p.Value is null ? $"\"{p.Literal}\"" : Print(p.Value) + (p.Format is null ? "" : ":" + p.Format)))})";

    private static string List(string head, IEnumerable<BoundExpression> operands) => $"({string.Join(' ', operands.Select(Print).Prepend(head))})";

    private static string Unit(LodeType type) => type is NumberType { Unit: { IsNone: false } unit } ? $":{unit}" : "";

    /// <summary>Thousands of rules may add to a score, and as many read it: then only their number is written.</summary>
    private static IEnumerable<string> Shown(BoundTotalScore node) =>
        node.Contributors.Length <= MostContributors ? node.Contributors.Select(r => r.Name) : [$"{node.Contributors.Length}"];
}
