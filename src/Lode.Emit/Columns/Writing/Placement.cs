using System.Globalization;
using Lode.Semantics;

namespace Lode.Emit.Columns;

/// <summary>
/// Which method computes each value: those that several rules share come before the rules of their layer, each rule has a method of its own, and
/// whatever would grow long is cut into parts. A value that another method reads lives in a field.
/// </summary>
internal sealed class Placement
{
    /// <summary>How many values one method computes: short enough for the just-in-time compiler to do its best.</summary>
    private const int MostValues = 100;

    /// <summary>The method that makes tests.</summary>
    public const string Asking = "AskTests";

    private readonly Dictionary<string, List<Node[]>> _parts = new(StringComparer.Ordinal);
    private readonly List<Node> _fields = [];

    public Placement(Context context)
    {
        Place("Prepare", context.Graph.Root.Nodes);
        foreach (var define in context.Defines)
        {
            Place(CSharpName.Define(define.Define), define.Block.Nodes);
        }

        foreach (var ranging in context.Graph.Rangings)
        {
            ranging.Loops.ForEach(l => PlaceLoop(ranging, l));
        }

        foreach (var chunk in context.Rules.Select(r => r.Block).Distinct())
        {
            PlaceChunk(chunk, context.Rules.First(r => r.Block == chunk).Rule.Entity);
        }

        MarkFields(context);
    }

    /// <summary>The values that live in fields, in order.</summary>
    public IEnumerable<Node> Fields => _fields.OrderBy(n => n.Id);

    /// <summary>The parts of a method; a single one where it is not cut.</summary>
    public IReadOnlyList<Node[]> Parts(string method) => _parts.GetValueOrDefault(method) ?? [];

    /// <summary>Whether a method is cut.</summary>
    public bool IsCut(string method) => Parts(method).Count > 1;

    /// <summary>The name of a part of a method that is cut.</summary>
    public static string PartName(string method, int part) => string.Create(CultureInfo.InvariantCulture, $"{method}Part{part}");

    /// <summary>The method of the values that rules of an entity share.</summary>
    public static string Shared(EntitySymbol entity, int layer) => string.Create(CultureInfo.InvariantCulture, $"Shared{entity.Ordinal}Layer{layer}");

    /// <summary>What a loop's values would be cut from.</summary>
    public static string LoopMethod(Ranging ranging, Loop loop) => string.Create(CultureInfo.InvariantCulture, $"{ranging.Method}Members{loop.Id}");

    private void PlaceChunk(Block chunk, EntitySymbol entity)
    {
        foreach (var values in chunk.Nodes.GroupBy(n => (n.Owner, n.Layer)))
        {
            Place(values.Key.Owner is RuleSymbol rule ? CSharpName.Rule(rule) : Shared(entity, values.Key.Layer), [.. values]);
        }
    }

    // The values of a short loop stand in the aggregate's own method.
    private void PlaceLoop(Ranging ranging, Loop loop)
    {
        var method = LoopMethod(ranging, loop);
        Place(method, loop.Block.Nodes);
        if (!IsCut(method))
        {
            loop.Block.Nodes.ForEach(n => n.Method = ranging.Method);
        }
    }

    private void Place(string method, IReadOnlyList<Node> nodes)
    {
        foreach (var parameter in nodes.Where(n => n.Call.Form == CallForm.Parameter))
        {
            parameter.Method = method;
        }

        var parts = nodes.Where(n => n.Call.Form != CallForm.Parameter && n.Role is Role.Vector or Role.Junction).Chunk(MostValues).ToList();
        _parts[method] = parts;
        for (var part = 0; part < parts.Count; part++)
        {
            var name = parts.Count > 1 ? PartName(method, part) : method;
            Array.ForEach(parts[part], n => n.Method = name);
        }
    }

    private void MarkFields(Context context)
    {
        var blocks = context.Defines.Select(d => d.Block)
            .Concat(context.Graph.Rangings.SelectMany(r => r.Loops).Select(l => l.Block))
            .Concat(context.Rules.Select(r => r.Block).Distinct())
            .Append(context.Graph.Root);
        foreach (var node in blocks.SelectMany(b => b.Nodes))
        {
            if (node.Role is Role.Vector or Role.Junction)
            {
                ReadBy(node.Method, node.Call.Operands);
            }
            else if (node.Role == Role.Test && ColumnTest.Of(node)!.Constant is { } constant && !Roles.IsWritten(constant))
            {
                ReadBy(Asking, [constant]);
            }
        }

        context.Graph.Rangings.ForEach(r => ReadBy(r.Method, r.Read));
        context.Defines.ForEach(d => ReadBy(CSharpName.Define(d.Define), [d.Value]));
        context.Rules.ForEach(r => ReadBy(CSharpName.Rule(r.Rule), [r.Condition]));
    }

    private void ReadBy(string method, IEnumerable<Node> nodes)
    {
        foreach (var node in nodes)
        {
            node.Readers++;
            if (node.Method == method || node.IsField || node.Role is Role.Test or Role.Fired)
            {
                continue;
            }

            node.IsField = true;
            if (node.Role == Role.Vector)
            {
                _fields.Add(node);
            }
        }
    }
}
