using System.Globalization;
using Lode.Emit.Shared;
using Lode.Semantics;

namespace Lode.Emit.Scalars;

/// <summary>Writes expressions as C# expressions. What grows too deep or too wide, and every aggregate, becomes a method of its own.</summary>
internal sealed class ExpressionEmitter(ScalarScope scope, Method method) : BoundVisitor<string>
{
    // Roslyn and the JIT walk expressions recursively; beyond these the code is split.
    private const int MaxDepth = 24;
    private const int MaxOperands = 32;

    private ValueKind _expected;

    /// <summary>The method that is written.</summary>
    public Method Method { get; } = method;

    private ConstantPool Constants => scope.Emission.Constants;

    /// <summary>An expression as a value of a kind.</summary>
    public string Emit(BoundExpression node, ValueKind kind)
    {
        if (Method.Depth >= MaxDepth && node is not BoundAggregate && node.Children.Any())
        {
            return Split(node, kind);
        }

        Method.Depth++;
        var outer = _expected;
        _expected = kind;
        var text = node.Accept(this);
        _expected = outer;
        Method.Depth--;

        // What has no type is unknown, and written as a number where it is not written as what is expected.
        return ValueKinds.Of(node.Type) is null && kind != ValueKind.Num && node is not (BoundConstant or BoundConditional)
            ? $"{kind}.Unknown({text}.Why)"
            : text;
    }

    /// <summary>Writes the statement that returns an expression; the operands of <c>and</c> and <c>or</c> stand below each other.</summary>
    public void Return(BoundExpression node, ValueKind kind)
    {
        if (node is not BoundOperation { Op: Op.And or Op.Or } junction)
        {
            Method.Body.Line($"return {Emit(node, kind)};");
            return;
        }

        var operands = Operands(junction);
        for (var i = 0; i < operands.Length; i++)
        {
            var lead = i == 0 ? "return " : $"    {Sign(junction.Op)} ";
            Method.Body.Line($"{lead}{operands[i]}{(i == operands.Length - 1 ? ";" : "")}");
        }
    }

    /// <inheritdoc/>
    public override string VisitConstant(BoundConstant node) => node.Value switch
    {
        double number => $"Num.Of({CSharpName.Number(number)})",
        DateOnly date => string.Create(CultureInfo.InvariantCulture, $"Num.Day({date.Year}, {date.Month}, {date.Day})"),
        bool truth => truth ? "Tri.True" : "Tri.False",
        string text => $"s.Text({Constants.Text(text)})",
        MemberSymbol member => $"Code.Of({member.Ordinal})",
        _ => $"{_expected}.Unknown(null)",
    };

    /// <inheritdoc/>
    public override string VisitRowKey(BoundRowKey node) => $"s.Key({Constants.Row(node.Entity, node.Key)})";

    /// <inheritdoc/>
    public override string VisitSet(BoundSet node)
    {
        if (Constants.Set(node) is { } slot)
        {
            return $"s.Set({slot})";
        }

        var kind = ValueKinds.Of([ValueKinds.ElementOf(node.Type), .. node.Items.Select(i => i.Type)]);
        return $"SetOf.Of<{kind}>({string.Join(", ", node.Items.Select(i => Emit(i, kind)))})";
    }

    /// <inheritdoc/>
    public override string VisitVariable(BoundVariable node) => Method[node.Variable];

    /// <inheritdoc/>
    public override string VisitThis(BoundThis node) => "self";

    /// <inheritdoc/>
    public override string VisitToday(BoundToday node) => "s.Today";

    /// <inheritdoc/>
    public override string VisitParam(BoundParam node) => $"s.{Reader(node.Type)}Param({node.Param.Ordinal})";

    /// <inheritdoc/>
    public override string VisitRows(BoundRows node) => $"s.Rows({node.Entity.Ordinal})";

    /// <inheritdoc/>
    public override string VisitField(BoundField node)
    {
        var (table, field) = (node.Field.Entity.Ordinal, node.Field.Ordinal);
        var path = node.Target is BoundField && Path(node) is { } written
            ? $", s.Path({Method.Self!.Ordinal}, self, {Constants.Literal(written)})"
            : "";
        return $"s.{Reader(node.Type)}({table}, {field}, {Emit(node.Target, ValueKind.Code)}{path})";
    }

    /// <inheritdoc/>
    public override string VisitOperation(BoundOperation node)
    {
        var first = node.Operands.IsEmpty ? node : node.Operands[0];
        switch (node.Op)
        {
            case Op.And or Op.Or:
                return $"({string.Join($" {Sign(node.Op)} ", Operands(node))})";
            case Op.Not:
                return $"!{Emit(first, ValueKind.Tri)}";
            case Op.Equal:
                var compared = ValueKinds.Of(first.Type, node.Operands[1].Type);
                return $"{(compared == ValueKind.SetOf ? "Sets" : compared)}.Equal({Emit(first, compared)}, {Emit(node.Operands[1], compared)})";
            case Op.IsKnown:
                return $"Choice.IsKnown({Emit(first, ValueKinds.Of([first.Type]))})";
            case Op.Otherwise:
                var kept = Method.Local("c");
                return $"(Choice.Known({Emit(first, _expected)}, out var {kept}) ? {kept} : Choice.Else({kept}, {Emit(node.Operands[1], _expected)}))";
            case Op.In:
                var item = ItemKind(first, node.Operands[1]);
                return $"Sets.In({Emit(first, item)}, {Emit(node.Operands[1], ValueKind.SetOf)})";
            case Op.Contains:
                var member = ItemKind(node.Operands[1], first);
                return $"Sets.Contains({Emit(first, ValueKind.SetOf)}, {Emit(node.Operands[1], member)})";
            case Op.Matches:
                return node.Operands[1] is BoundConstant { Value: string pattern }
                    ? $"Texts.Matches(s, {Emit(first, ValueKind.Code)}, {Constants.Pattern(pattern)})"
                    : "Tri.Unknown(null)";
            case Op.Host:
                return HostCall(node, node.Function!);
            default:
                return OperationTable.OnTexts.TryGetValue(node.Op, out var onTexts)
                    ? $"{onTexts}(s, {All(node.Operands, ValueKind.Code)})"
                    : $"{OperationTable.Plain[node.Op].Method}({All(node.Operands, OperationTable.Plain[node.Op].Operands)})";
        }
    }

    /// <inheritdoc/>
    public override string VisitConditional(BoundConditional node)
    {
        var (kind, kept) = (_expected, Method.Local("c"));
        return $"(Tri.Holds({Emit(node.Condition, ValueKind.Tri)}, out var {kept}) ? {Emit(node.Then, kind)}"
            + $" : {kept}.IsFalse ? {Emit(node.Else, kind)} : {kind}.Unknown({kept}.Why))";
    }

    /// <inheritdoc/>
    public override string VisitAggregate(BoundAggregate node) => AggregateEmitter.Call(scope, Method, node);

    /// <inheritdoc/>
    public override string VisitDefine(BoundDefine node)
    {
        string[] self = node.Self is null ? [] : [Emit(node.Self, ValueKind.Code)];
        var arguments = node.Arguments.Zip(node.Define.Parameters, (a, p) => Emit(a, ValueKinds.Of([p.Type])));
        return $"{CSharpName.Define(node.Define)}({string.Join(", ", ["s", .. self, .. arguments])})";
    }

    /// <inheritdoc/>
    public override string VisitFired(BoundFired node) => $"s.Fired({node.Rule.Ordinal}, self)";

    /// <inheritdoc/>
    public override string VisitTotalScore(BoundTotalScore node) => $"{scope.Total(node, () => TotalScoreEmitter.Write(scope, node))}(s, self)";

    /// <inheritdoc/>
    public override string VisitTemplate(BoundTemplate node) => $"s.Intern({MessageEmitter.Emit(scope, this, node)})";

    private string HostCall(BoundOperation node, FunctionSymbol function)
    {
        var arguments = node.Operands.Zip(function.Parameters, (o, p) => Emit(o, ValueKinds.Of([p.Type])));
        string[] all = ["s", $"{Constants.Function(function)}", .. arguments];
        return $"Host.Call<{ValueKinds.Of([function.Type])}>({string.Join(", ", all)})";
    }

    private string Split(BoundExpression node, ValueKind kind) =>
        scope.Call("Part", node, kind.ToString(), Method, e => e.Return(node, kind));

    private string[] Operands(BoundOperation junction)
    {
        var operands = junction.Operands;
        if (operands.Length > MaxOperands)
        {
            operands = [.. operands.Chunk(MaxOperands).Select(chunk => new BoundOperation(junction.Type, null, junction.Op, [.. chunk]))];
            return operands.Length > MaxOperands
                ? Operands(new(junction.Type, null, junction.Op, operands))
                : [.. operands.Select(o => Split(o, ValueKind.Tri))];
        }

        return [.. operands.Select(o => Emit(o, ValueKind.Tri))];
    }

    private string All(IEnumerable<BoundExpression> operands, ValueKind kind) => string.Join(", ", operands.Select(o => Emit(o, kind)));

    private static ValueKind ItemKind(BoundExpression item, BoundExpression set) => ValueKinds.Of(item.Type, ValueKinds.ElementOf(set.Type));

    private static string Sign(Op junction) => junction == Op.And ? "&&" : "||";

    private static string Reader(LodeType type) => ValueKinds.Of([type]) switch
    {
        ValueKind.Num => "Number",
        ValueKind.Tri => "Truth",
        ValueKind.Code => "Code",
        _ => "Members",
    };

    private static string? Path(BoundField node) => node.Target switch
    {
        BoundThis => node.Field.Name,
        BoundField target when Path(target) is { } path => $"{path}.{node.Field.Name}",
        _ => null,
    };
}
