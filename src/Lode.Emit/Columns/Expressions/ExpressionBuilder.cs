using System.Collections.Immutable;
using System.Globalization;
using Lode.Semantics;

namespace Lode.Emit.Columns;

/// <summary>Makes the values of expressions, each in the shallowest frame in which everything that it reads is known.</summary>
internal sealed class ExpressionBuilder(Context context, Scope scope) : BoundVisitor<Node>
{
    /// <summary>How many operands one call of a kernel takes.</summary>
    private const int MostOperands = 8;

    // Lowering lets an expression stand in several places, and those within it in twice as many.
    private readonly Dictionary<BoundExpression, Node> _built = new(ReferenceEqualityComparer.Instance);

    /// <summary>The names in scope.</summary>
    public Scope Scope { get; } = scope;

    /// <summary>The value of an expression that is asked to be of a kind.</summary>
    public Node Build(BoundExpression expression, VectorKind kind) =>
        VectorKinds.Of(expression.Type) is null && (kind != VectorKind.Number || expression is BoundConstant)
            ? Unknown(kind)
            : Built(expression); // A sum of what has no type is 0 where nothing belongs.

    /// <summary>The value of an expression, a bare <c>unknown</c> as a number.</summary>
    public Node Build(BoundExpression expression) => Build(expression, VectorKind.Number);

    /// <summary>The same, where variables stand for more.</summary>
    public ExpressionBuilder In(Scope inner) => new(context, inner);

    /// <summary>A value as a member of a set.</summary>
    public Node Item(BoundExpression expression) => Item(Build(expression));

    /// <summary>A value as a member of a set.</summary>
    public static Node Item(Node value) => value.Block.Kernel(VectorKind.Number, "Items.Of", [], value);

    /// <inheritdoc/>
    public override Node VisitConstant(BoundConstant node) => node.Value switch
    {
        double number => Constant(VectorKind.Number, "Number", CSharpName.Number(number)),
        DateOnly day => Constant(VectorKind.Number, "Number", Digits(day.DayNumber)),
        bool truth => Constant(VectorKind.Boolean, "Truth", truth ? "true" : "false"),
        MemberSymbol member => Constant(VectorKind.Code, "Code", Digits(member.Ordinal)),
        string text => Constant(VectorKind.Code, "Text", Digits(context.Constants.Text(text))),
        _ => Unknown(VectorKinds.Of(node.Type) ?? VectorKind.Number),
    };

    /// <inheritdoc/>
    public override Node VisitRowKey(BoundRowKey node) => Constant(VectorKind.Code, "Row", Digits(context.Constants.Row(node.Entity, node.Key)));

    /// <inheritdoc/>
    public override Node VisitSet(BoundSet node)
    {
        if (context.Constants.Set(node) is { } slot)
        {
            return Constant(VectorKind.Set, "Set", Digits(slot));
        }

        ImmutableArray<Node> items = [.. node.Items.Select(Item)];
        return Deepest(items).Kernel(VectorKind.Set, "Sets.Of", [], items);
    }

    /// <inheritdoc/>
    public override Node VisitVariable(BoundVariable node) => Scope.Variables[node.Variable];

    /// <inheritdoc/>
    public override Node VisitThis(BoundThis node) => Scope.This!;

    /// <inheritdoc/>
    public override Node VisitToday(BoundToday node) => context.Graph.Root.Add(VectorKind.Number, new("Today", CallForm.Property, [], []));

    /// <inheritdoc/>
    public override Node VisitParam(BoundParam node)
    {
        var kind = VectorKinds.First(node.Type);
        return context.Graph.Root.Kernel(kind, "Fields.Of", [$"{kind}Param({Digits(node.Param.Ordinal)})"], Constant(VectorKind.Code, "Code", "0"));
    }

    /// <inheritdoc/>
    public override Node VisitField(BoundField node)
    {
        var rows = Build(node.Target, VectorKind.Code);
        var kind = VectorKinds.First(node.Type);
        var column = $"{kind}sOf({Digits(node.Field.Entity.Ordinal)}, {Digits(node.Field.Ordinal)})";
        return rows.Block.Add(kind, new("Fields.Of", CallForm.Kernel, [column], [rows]) { Field = node.Field });
    }

    /// <inheritdoc/>
    public override Node VisitRows(BoundRows node) => Constant(VectorKind.Set, "AllRows", Digits(node.Entity.Ordinal));

    /// <inheritdoc/>
    public override Node VisitOperation(BoundOperation node)
    {
        switch (node.Op)
        {
            case Op.In:
                return Membership(node.Operands[0], node.Operands[1]);
            case Op.Contains:
                return Membership(node.Operands[1], node.Operands[0]);
            case Op.Otherwise:
                var kind = VectorKinds.First(node.Type);
                return Call("Known.Otherwise", kind, [Build(node.Operands[0], kind), Build(node.Operands[1], kind)]);
            case Op.Matches:
                var pattern = node.Operands[1] is BoundConstant { Value: string text } ? text : "";
                var subject = Build(node.Operands[0], VectorKind.Code);
                return subject.Block.Kernel(VectorKind.Boolean, "Texts.Matches", [$"Pattern({Digits(context.Constants.Pattern(pattern))})"], subject);
            case Op.Host:
                return HostCall(node, node.Function!);
            default:
                var (kernel, result, operands) = Operations.Kernels[node.Op];
                var each = operands ?? VectorKinds.First(node.Operands.Select(o => o.Type));
                return Call(kernel, result, [.. node.Operands.Select(o => Build(o, each))]);
        }
    }

    /// <inheritdoc/>
    public override Node VisitConditional(BoundConditional node)
    {
        var kind = VectorKinds.First(node.Type);
        return Call("Choose.If", kind, [Build(node.Condition, VectorKind.Boolean), Build(node.Then, kind), Build(node.Else, kind)]);
    }

    /// <inheritdoc/>
    public override Node VisitAggregate(BoundAggregate node) => AggregateBuilder.Build(context.Graph, this, node);

    /// <inheritdoc/>
    public override Node VisitDefine(BoundDefine node)
    {
        var define = node.Define;
        context.Require(define);
        var kind = VectorKinds.First(define.Type);
        var arguments = node.Arguments.Zip(define.Parameters, (a, p) => Build(a, VectorKinds.First(p.Type))).ToImmutableArray();
        if (node.Self is null)
        {
            return Deepest(arguments).Kernel(kind, CSharpName.Define(define), [], arguments);
        }

        var self = Build(node.Self, VectorKind.Code);
        if (arguments.IsEmpty)
        {
            var body = CSharpName.Define(define);
            return self.Block.Kernel(kind, "PerRow", [Digits(define.Ordinal), Digits(define.Entity!.Ordinal), body], self);
        }

        ImmutableArray<Node> all = [self, .. arguments];
        var value = Deepest(all).Kernel(kind, CSharpName.Define(define), [], all);
        return value.Block.Kernel(kind, "Known.Where", [], self, value);
    }

    /// <inheritdoc/>
    public override Node VisitFired(BoundFired node) =>
        Scope.This!.Block.Add(VectorKind.Boolean, new("Fired", CallForm.Plain, [Digits(node.Rule.Ordinal)], []) { Rule = node.Rule });

    /// <inheritdoc/>
    public override Node VisitTotalScore(BoundTotalScore node)
    {
        var chunk = Scope.This!.Block;
        var total = Constant(VectorKind.Number, "Number", CSharpName.Number(0));
        foreach (var rule in node.Contributors)
        {
            var amounts = rule.Actions.OfType<BoundScore>().Where(s => s.Target == node.Target).Select(s => Build(s.Amount));
            total = chunk.Kernel(VectorKind.Number, "Scores.Add", [], [total, VisitFired(new(rule, null)), .. amounts]);
        }

        return chunk.Kernel(VectorKind.Number, "Scores.Total", [], total);
    }

    /// <inheritdoc/>
    public override Node VisitTemplate(BoundTemplate node) =>
        throw new InvalidOperationException("A text with interpolated values stands only in actions, which are not judged.");

    /// <summary>A constant that is prepared once.</summary>
    public Node Constant(VectorKind kind, string function, string literal) =>
        context.Graph.Root.Add(kind, new(function, CallForm.Plain, [literal], []));

    private Node Built(BoundExpression expression) =>
        _built.TryGetValue(expression, out var node) ? node : _built[expression] = expression.Accept(this);

    private static string Digits(int number) => number.ToString(CultureInfo.InvariantCulture);

    private Node Unknown(VectorKind kind) => kind switch
    {
        VectorKind.Number => Constant(kind, "Number", "double.NaN"),
        VectorKind.Code => Constant(kind, "Code", "-1"),
        VectorKind.Boolean => context.Graph.Root.Add(kind, new("UnknownTruth", CallForm.Plain, [], [])),
        _ => context.Graph.Root.Add(kind, new("UnknownSet", CallForm.Plain, [], [])),
    };

    private Node HostCall(BoundOperation node, FunctionSymbol function)
    {
        var kind = VectorKinds.First(function.Type);
        ImmutableArray<Node> items = [.. node.Operands.Zip(function.Parameters, (o, p) => Item(Build(o, VectorKinds.First(p.Type))))];
        return Deepest(items).Kernel(kind, $"Host.{kind}s", [$"Function({Digits(context.Constants.Function(function))})"], items);
    }

    private Node Membership(BoundExpression member, BoundExpression set)
    {
        var sets = Build(set, VectorKind.Set);
        return Call("Sets.In", VectorKind.Boolean, [Build(member), sets]);
    }

    // Long chains become several calls; only `and` and `or` have more than three operands.
    private Node Call(string kernel, VectorKind result, ImmutableArray<Node> operands)
    {
        while (operands.Length > MostOperands)
        {
            operands = [.. operands.Chunk(MostOperands).Select(part => part.Length == 1 ? part[0] : Deepest([.. part]).Kernel(result, kernel, [], [.. part]))];
        }

        return Deepest(operands).Kernel(result, kernel, [], operands);
    }

    private Block Deepest(ImmutableArray<Node> nodes) => nodes.Select(n => n.Block).MaxBy(b => b.Depth) ?? context.Graph.Root;
}
