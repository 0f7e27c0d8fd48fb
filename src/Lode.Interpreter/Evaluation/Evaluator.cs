using Lode.Runtime;
using Lode.Semantics;

namespace Lode.Interpreter;

/// <summary>
/// The value of an expression for one subject. One evaluator stands for one frame: the row that <c>this</c> is, and the variables in scope. A
/// define is evaluated in a frame of its own.
/// </summary>
/// <param name="judgement">What is being judged, and what is already known of it.</param>
/// <param name="self">The row that <c>this</c> is; null in a define for no entity.</param>
internal sealed class Evaluator(Judgement judgement, Row? self) : BoundVisitor<Value>
{
    /// <summary>What is being judged.</summary>
    public Judgement Judgement { get; } = judgement;

    /// <summary>The row that <c>this</c> is.</summary>
    public Row? Self { get; } = self;

    /// <summary>The values of the variables in scope.</summary>
    public Dictionary<VariableSymbol, Value> Variables { get; } = [];

    private WorldView View => Judgement.View;

    /// <summary>The value of an expression.</summary>
    public Value Evaluate(BoundExpression node) => DeepStack.Suffices ? node.Accept(this) : DeepStack.Run(() => node.Accept(this));

    /// <inheritdoc/>
    public override Value VisitConstant(BoundConstant node) => node.Value switch
    {
        double number => new NumberValue(number),
        DateOnly date => new NumberValue(date.DayNumber),
        bool truth => Value.Of(truth),
        string text => new TextValue(text),
        MemberSymbol member => new CodeValue(member.Ordinal),
        _ => Value.Unknown,
    };

    /// <inheritdoc/>
    public override Value VisitRowKey(BoundRowKey node) =>
        View.Table(node.Entity).Row(node.Key) is >= 0 and var row ? new CodeValue(row) : Value.Unknown;

    /// <inheritdoc/>
    public override Value VisitSet(BoundSet node) => SetValue.Of(node.Items.Select(Evaluate));

    /// <inheritdoc/>
    public override Value VisitVariable(BoundVariable node) => Variables[node.Variable];

    /// <inheritdoc/>
    public override Value VisitThis(BoundThis node) => Self is { } row ? new CodeValue(row.Index) : Value.Unknown;

    /// <inheritdoc/>
    public override Value VisitToday(BoundToday node) => new NumberValue(View.World.Today.DayNumber);

    /// <inheritdoc/>
    public override Value VisitParam(BoundParam node) => View.Read(node.Param);

    /// <inheritdoc/>
    public override Value VisitRows(BoundRows node) => View.Rows(node.Entity);

    /// <inheritdoc/>
    public override Value VisitField(BoundField node)
    {
        var target = Evaluate(node.Target);
        return target is CodeValue row
            ? View.Read(new Cell(node.Field, row.Code), () => NameOf(node, row.Code))
            : Value.UnknownBecause(target);
    }

    /// <inheritdoc/>
    public override Value VisitOperation(BoundOperation node) => node.Op switch
    {
        // Only these need not read all of their operands.
        Op.And => Logic.And(node.Operands.Select(Evaluate)),
        Op.Or => Logic.Or(node.Operands.Select(Evaluate)),
        Op.Otherwise => Logic.Otherwise(Evaluate(node.Operands[0]), () => Evaluate(node.Operands[1])),
        Op.Host => HostFunctions.Call(node.Function!, [.. node.Operands.Select(Evaluate)], View.World.Texts),
        _ => OperationTable.Apply(node.Op, [.. node.Operands.Select(Evaluate)]),
    };

    /// <inheritdoc/>
    public override Value VisitConditional(BoundConditional node)
    {
        var condition = Evaluate(node.Condition);
        return condition is BooleanValue b ? Evaluate(b.IsTrue ? node.Then : node.Else) : Value.UnknownBecause(condition);
    }

    /// <inheritdoc/>
    public override Value VisitAggregate(BoundAggregate node) =>
        node.Kind is AggregateKind.Some or AggregateKind.Every ? Quantifiers.Evaluate(this, node) : Gathering.Evaluate(this, node);

    /// <inheritdoc/>
    public override Value VisitDefine(BoundDefine node)
    {
        Row? row = null;
        if (node.Self is not null)
        {
            var target = Evaluate(node.Self);
            if (target is not CodeValue code)
            {
                return Value.UnknownBecause(target);
            }

            row = new Row(node.Define.Entity!, code.Code);
        }

        return Judgement.Define(node.Define, row, [.. node.Arguments.Select(Evaluate)]);
    }

    /// <inheritdoc/>
    public override Value VisitFired(BoundFired node) => Judgement.Verdict(node.Rule, Self!.Value);

    /// <inheritdoc/>
    public override Value VisitTotalScore(BoundTotalScore node) => Scores.Total(Judgement, Self!.Value, node);

    /// <inheritdoc/>
    public override Value VisitTemplate(BoundTemplate node) => new TextValue(string.Concat(
        node.Parts.Select(part => part.Value is null ? part.Literal : Judgement.Renderer.Render(Evaluate(part.Value), part.Value.Type, part.Format))));

    // How a reader finds the cell: from the subject where it was read from there, else by its collection and key.
    private string NameOf(BoundField node, int row)
    {
        var table = View.Table(node.Field.Entity);
        var isSubject = Judgement.Subject == new Row(node.Field.Entity, row);
        return MissingCells.Name(table, row, node.Field.Ordinal, isSubject, Self == Judgement.Subject ? PathOf(node) : null);
    }

    private static string? PathOf(BoundField node) => node.Target switch
    {
        BoundThis => node.Field.Name,
        BoundField target when PathOf(target) is { } path => $"{path}.{node.Field.Name}",
        _ => null,
    };
}
