using System.Globalization;
using Lode.Semantics;

namespace Lode.Emit.Columns;

/// <summary>
/// Gives equal aggregates equal texts, so that each is computed once: what they bind goes by its place, what they read from outside by the value
/// that it has there.
/// </summary>
internal sealed class Structure(Scope scope) : BoundVisitor<string>
{
    private readonly Dictionary<VariableSymbol, int> _bound = [];

    public static string Of(BoundAggregate aggregate, Scope scope) => aggregate.Accept(new Structure(scope));

    public override string VisitConstant(BoundConstant node) => node.Value switch
    {
        double number => number.ToString("R", CultureInfo.InvariantCulture),
        DateOnly day => Text($"day{day.DayNumber}"),
        MemberSymbol member => Text($"member{member.Ordinal}"),
        string text => Text($"{text.Length}'{text}'"),
        bool truth => truth ? "true" : "false",
        _ => "unknown",
    };

    public override string VisitRowKey(BoundRowKey node) => Text($"row{node.Entity.Ordinal}:{node.Key.Length}'{node.Key}'");

    public override string VisitSet(BoundSet node) => List("set", node);

    public override string VisitVariable(BoundVariable node) =>
        _bound.TryGetValue(node.Variable, out var place) ? Text($"b{place}") : Text($"n{scope.Variables[node.Variable].Id}");

    public override string VisitThis(BoundThis node) => Text($"n{scope.This?.Id}");

    public override string VisitToday(BoundToday node) => "today";

    public override string VisitParam(BoundParam node) => Text($"param{node.Param.Ordinal}");

    public override string VisitField(BoundField node) => List(Text($"field{node.Field.Entity.Ordinal}.{node.Field.Ordinal}"), node);

    public override string VisitRows(BoundRows node) => Text($"rows{node.Entity.Ordinal}");

    public override string VisitOperation(BoundOperation node) => List(Text($"{node.Op}{node.Function?.Name}"), node);

    public override string VisitConditional(BoundConditional node) => List("if", node);

    public override string VisitAggregate(BoundAggregate node)
    {
        foreach (var binder in node.Binders)
        {
            _bound[binder.Variable] = _bound.Count;
        }

        var shape = Text($"{node.Kind}{node.Binders.Length}{node.Where is not null}{node.SkipsUnknown}");
        return List(shape, node);
    }

    public override string VisitDefine(BoundDefine node) => List(Text($"define{node.Define.Ordinal}"), node);

    public override string VisitFired(BoundFired node) => Text($"fired{node.Rule.Ordinal}");

    public override string VisitTotalScore(BoundTotalScore node) => Text($"score{node.Target?.Length}'{node.Target}'");

    public override string VisitTemplate(BoundTemplate node) => List("text", node);

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    private string List(string head, BoundExpression node) => $"{head}({string.Join(',', node.Children.Select(c => c.Accept(this)))})";
}
