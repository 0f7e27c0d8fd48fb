using Lode.Emit.Shared;
using Lode.Semantics;

namespace Lode.Emit.Scalars;

/// <summary>Writes an aggregate as a method: a loop for each binder around what gathers the members.</summary>
internal sealed class AggregateEmitter
{
    private readonly ScalarScope _scope;
    private readonly ExpressionEmitter _expressions;
    private readonly BoundAggregate _node;
    private readonly ValueKind _value;

    private AggregateEmitter(ScalarScope scope, ExpressionEmitter expressions, BoundAggregate node)
    {
        (_scope, _expressions, _node) = (scope, expressions, node);
        _value = ValueOf(node);
    }

    private CSharpWriter Body => _expressions.Method.Body;

    private bool IsQuantifier => _node.Kind is AggregateKind.Some or AggregateKind.Every;

    // Inner sets that may be unknown for some of the outer members.
    private bool HasOpenSets => !IsQuantifier && _node.Binders.Skip(1).Any(b => b.Source is not BoundRows);

    private string ResultKind => ResultOf(_node).ToString();

    /// <summary>Makes the method; the result is the call.</summary>
    public static string Call(ScalarScope scope, Method caller, BoundAggregate node) => scope.Call(
        node.Kind.ToString(), node, ResultOf(node).ToString(), caller, e => new AggregateEmitter(scope, e, node).Write());

    private void Write()
    {
        Body.Line($"var g = {Gather()};");
        if (HasOpenSets)
        {
            Body.Line("var open = new OpenSets();");
        }

        Loop(0);
        if (HasOpenSets)
        {
            Body.Line($"if (open.Any) return {ResultKind}.Unknown(open.Why);");
        }

        Body.Line(IsQuantifier ? "return g;" : $"return g.{Result()};");
    }

    private void Loop(int binder)
    {
        if (binder == _node.Binders.Length)
        {
            Body.Line("s.Tick();");
            Member();
            return;
        }

        var (variable, source) = (_node.Binders[binder].Variable, _node.Binders[binder].Source);
        string members;
        if (IndexPlan.For(_node, binder) is { } plan)
        {
            _scope.Note(plan.Note);
            var keys = plan.Equalities.Select(e => $".With({e.Field.Ordinal}, {_expressions.Emit(e.Value, ValueKinds.Of([e.Field.Type]))})");
            members = $"s.Select({plan.Entity.Ordinal}){string.Concat(keys)}";
        }
        else
        {
            var set = _expressions.Method.Local("set");
            Body.Line($"var {set} = {_expressions.Emit(source, ValueKind.SetOf)};");
            Guard(set, binder);
            members = $"{set}.As<{ValueKinds.Of(variable.Type, ValueKinds.ElementOf(source.Type))}>()";
        }

        using (Body.Block($"foreach (var {_expressions.Method.Declare(variable)} in {members})"))
        {
            Loop(binder + 1);
        }
    }

    // An unknown set leaves an aggregate open as a whole, a quantifier only in this member's part.
    private void Guard(string set, int binder)
    {
        var fits = IsQuantifier ? "IsKnown" : "IsComplete";
        if (binder == 0)
        {
            Body.Line($"if (!{set}.{fits}) return {ResultKind}.Unknown({set}.Why);");
            return;
        }

        using (Body.Block($"if (!{set}.{fits})"))
        {
            Body.Line(IsQuantifier ? $"g {Junction}= Tri.Unknown({set}.Why);" : $"open.Add({set}.Why);");
            Body.Line("continue;");
        }
    }

    private string Junction => _node.Kind == AggregateKind.Some ? "|" : "&";

    private void Member()
    {
        if (IsQuantifier)
        {
            Body.Line($"g {Junction}= {_expressions.Emit(_node.Value!, ValueKind.Tri)};");
            Body.Line(_node.Kind == AggregateKind.Some ? "if (g.IsTrue) return g;" : "if (g.IsFalse) return g;");
            return;
        }

        var arguments = new List<string> { _node.Where is null ? "Tri.True" : "belongs" };
        if (_node.Where is not null)
        {
            Body.Line($"var belongs = {_expressions.Emit(_node.Where, ValueKind.Tri)};");
            Body.Line(_node.SkipsUnknown ? "if (!belongs.IsTrue) continue;" : "if (belongs.IsFalse) continue;");
        }

        Take("value", _node.Value, _value, arguments);
        Take("key", _node.Key, ValueKind.Num, arguments);
        Body.Line($"g.Add({string.Join(", ", arguments)});");
    }

    private void Take(string name, BoundExpression? expression, ValueKind kind, List<string> arguments)
    {
        if (expression is null)
        {
            return;
        }

        if (!_node.SkipsUnknown)
        {
            arguments.Add(_expressions.Emit(expression, kind));
            return;
        }

        Body.Line($"var {name} = {_expressions.Emit(expression, kind)};");
        Body.Line($"if (!{name}.IsKnown) continue;");
        arguments.Add(name);
    }

    private string Gather() => _node.Kind switch
    {
        AggregateKind.Count => "new CountGather()",
        AggregateKind.Sum => "new SumGather()",
        AggregateKind.Max => "new ExtremeGather(isGreatest: true)",
        AggregateKind.Min => "new ExtremeGather(isGreatest: false)",
        AggregateKind.Average or AggregateKind.Median => "new MiddleGather()",
        AggregateKind.Last => $"new PickGather<{_value}>(isLast: true)",
        AggregateKind.First => $"new PickGather<{_value}>(isLast: false)",
        AggregateKind.Set or AggregateKind.CountDistinct => $"new SetGather<{_value}>()",
        AggregateKind.Some => "Tri.False",
        _ => "Tri.True",
    };

    private string Result() => _node.Kind switch
    {
        AggregateKind.Average => "Mean",
        AggregateKind.Median => "Median",
        AggregateKind.CountDistinct => "Count",
        _ => "Result",
    };

    private static ValueKind ValueOf(BoundAggregate node) => node.Kind switch
    {
        AggregateKind.Last or AggregateKind.First or AggregateKind.CountDistinct => ValueKinds.Of([node.Value!.Type]),
        AggregateKind.Set => ValueKinds.Of(node.Value!.Type, ValueKinds.ElementOf(node.Type)),
        AggregateKind.Some or AggregateKind.Every => ValueKind.Tri,
        _ => ValueKind.Num,
    };

    private static ValueKind ResultOf(BoundAggregate node) => node.Kind switch
    {
        AggregateKind.Last or AggregateKind.First => ValueKinds.Of([node.Value!.Type]),
        AggregateKind.Set => ValueKind.SetOf,
        AggregateKind.Some or AggregateKind.Every => ValueKind.Tri,
        _ => ValueKind.Num,
    };
}
