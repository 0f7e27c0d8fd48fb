using Lode.Emit.Shared;
using Lode.Semantics;

namespace Lode.Emit.Columns;

/// <summary>Makes aggregates: expansions by their binders, values over the members, a reducer.</summary>
internal static class AggregateBuilder
{
    public static Node Build(Graph graph, ExpressionBuilder outside, BoundAggregate node)
    {
        var block = outside.Scope.BlockOf(node, graph.Root);
        var structure = Structure.Of(node, outside.Scope);
        return block.Aggregate(structure) ?? block.Remember(structure, Make(graph, outside, node, block));
    }

    private static Node Make(Graph graph, ExpressionBuilder outside, BoundAggregate node, Block block)
    {
        var (kind, reducer) = Reducer(node);
        var ranging = new Ranging(graph.NextId(), block, kind, reducer);
        var inside = outside;
        for (var i = 0; i < node.Binders.Length; i++)
        {
            inside = Open(graph, ranging, inside, node, i);
        }

        Take(ranging, inside, node);
        graph.Rangings.Add(ranging);
        return block.Add(kind, new(ranging.Method, CallForm.Kernel, [], []) { Ranging = ranging });
    }

    private static ExpressionBuilder Open(Graph graph, Ranging ranging, ExpressionBuilder outside, BoundAggregate node, int place)
    {
        var (variable, source) = node.Binders[place];
        var above = place == 0 ? ranging.Base : ranging.Loops[^1].Block;
        var plan = IndexPlan.For(node, place);
        var sets = plan is null ? above.Down(outside.Build(source, VectorKind.Set)) : null;
        var loop = new Loop(graph.NextId(), new(graph, above), sets, plan?.Entity.Ordinal ?? 0);
        foreach (var (field, value) in plan?.Equalities ?? [])
        {
            loop.Keys.Add((field.Ordinal, above.Down(outside.Item(value))));
        }

        var kind = VectorKinds.First(variable.Type);
        var member = loop.Block.Add(kind, new($"{loop.Expansion}.{kind}s", CallForm.Property, [], []));
        ranging.Loops.Add(loop);
        return outside.In(outside.Scope with { Variables = outside.Scope.Variables.SetItem(variable, member) });
    }

    private static void Take(Ranging ranging, ExpressionBuilder inside, BoundAggregate node)
    {
        var innermost = ranging.Loops[^1].Block;
        if (node.Kind is not (AggregateKind.Some or AggregateKind.Every))
        {
            ranging.Taken.Add(node.Where is null
                ? inside.Constant(VectorKind.Boolean, "Truth", "true")
                : innermost.Down(inside.Build(node.Where, VectorKind.Boolean)));
        }

        if (node.Value is not null && node.Kind != AggregateKind.Count)
        {
            var value = inside.Build(node.Value, ValueKind(node));
            ranging.Taken.Add(innermost.Down(TakesItems(node.Kind) && value.Kind != VectorKind.Set ? ExpressionBuilder.Item(value) : value));
        }

        if (node.Key is not null)
        {
            ranging.Taken.Add(innermost.Down(inside.Build(node.Key)));
        }
    }

    private static bool TakesItems(AggregateKind kind) =>
        kind is AggregateKind.CountDistinct or AggregateKind.Set or AggregateKind.Last or AggregateKind.First;

    private static VectorKind ValueKind(BoundAggregate node) =>
        node.Kind is AggregateKind.Some or AggregateKind.Every ? VectorKind.Boolean : VectorKinds.First(node.Value!.Type);

    private static (VectorKind Kind, ReducerCall Reducer) Reducer(BoundAggregate node)
    {
        var skips = node.SkipsUnknown ? "skipsUnknown: true" : "skipsUnknown: false";
        return node.Kind switch
        {
            AggregateKind.Count => (VectorKind.Number, new("CountReducer", skips)),
            AggregateKind.CountDistinct => (VectorKind.Number, new("DistinctReducer", skips)),
            AggregateKind.Sum => (VectorKind.Number, new("SumReducer", skips)),
            AggregateKind.Min => (VectorKind.Number, new("ExtremeReducer", $"least: true, {skips}")),
            AggregateKind.Max => (VectorKind.Number, new("ExtremeReducer", $"least: false, {skips}")),
            AggregateKind.Average => (VectorKind.Number, new("AverageReducer", skips)),
            AggregateKind.Median => (VectorKind.Number, new("MedianReducer", skips)),
            AggregateKind.Last => Pick(node, $"least: false, {skips}"),
            AggregateKind.First => Pick(node, $"least: true, {skips}"),
            AggregateKind.Set => (VectorKind.Set, new("SetReducer", skips)),
            AggregateKind.Some => (VectorKind.Boolean, new("QuantifierReducer", "every: false")),
            AggregateKind.Every => (VectorKind.Boolean, new("QuantifierReducer", "every: true")),
            _ => throw new InvalidOperationException($"An aggregate of kind {node.Kind.ToString()} has no reducer."),
        };
    }

    private static (VectorKind Kind, ReducerCall Reducer) Pick(BoundAggregate node, string arguments)
    {
        var kind = VectorKinds.First(node.Type);
        return (kind, kind == VectorKind.Set ? new("PickSetReducer", arguments) : new("PickReducer", arguments, $"{kind}s"));
    }
}
