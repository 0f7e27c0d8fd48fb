using System.Collections.Immutable;
using Lode.Semantics;

namespace Lode.Emit.Columns;

/// <summary>Where the masks of a chunk are kept, when tests are asked, and which rules are undetermined only where a field of their subject is unknown.</summary>
internal sealed class MaskPlan
{
    private readonly Dictionary<Node, ImmutableSortedSet<int>?> _fields = [];
    private readonly Dictionary<RuleSymbol, ImmutableSortedSet<int>?> _reads = [];
    private readonly Dictionary<Node, int> _places;

    public MaskPlan(Context context)
    {
        Parts = JudgingPart.Of(context);
        var asked = new Dictionary<Node, (JudgingPart First, bool InSeveral)>();
        foreach (var part in Parts)
        {
            foreach (var test in TestsOf(part))
            {
                asked[test] = asked.TryGetValue(test, out var before) ? (before.First, true) : (part, false);
            }
        }

        foreach (var test in asked)
        {
            test.Value.First.Tests.Add(test.Key);
        }

        // Those of one column follow each other, so that its rows are near.
        foreach (var part in Parts)
        {
            part.Tests.Sort((a, b) => (ColumnTest.FieldOf(a).Ordinal, a.Id).CompareTo((ColumnTest.FieldOf(b).Ordinal, b.Id)));
        }

        Masks = NumberHoles(asked.Keys);

        // What several parts read, and what methods hand to each other, has a number of its own; the rest use theirs by turns.
        var kept = context.Rules.Select(r => r.Block).Distinct().SelectMany(b => b.Nodes).Where(n => n.Role == Role.Junction && n.IsField);
        foreach (var node in asked.Where(t => t.Value.InSeveral).Select(t => t.Key).Concat(kept))
        {
            node.Mask = Masks;
            Masks += node.Role == Role.Junction ? 2 : 1;
        }

        var shared = Masks;
        foreach (var part in Parts)
        {
            var next = shared;
            part.Tests.Where(t => t.Mask < 0).ToList().ForEach(t => t.Mask = next++);
            Masks = Math.Max(Masks, next);
        }

        _places = Parts.SelectMany(p => p.Tests).Select((test, place) => (test, place)).ToDictionary(t => t.test, t => t.place);
        ReadsVerdicts = context.Rules.Select(r => r.Block).Distinct().SelectMany(b => b.Nodes).Any(n => n.Call.Rule is not null);
        context.Rules.ForEach(r => _reads[r.Rule] = Fields(r.Condition));
    }

    /// <summary>The parts in which rules are judged.</summary>
    public ImmutableArray<JudgingPart> Parts { get; }

    /// <summary>The clauses of a rule that are tests, with the tests' places in the order in which they are made.</summary>
    public ImmutableArray<TestedClause> ClausesOf(RuleValue rule) =>
        [.. rule.Clauses.Where(c => _places.ContainsKey(c.Value)).Select(c => new TestedClause(c.Clause, _places[c.Value]))];

    /// <summary>Whether rules read the verdicts of others.</summary>
    public bool ReadsVerdicts { get; }

    /// <summary>How many masks are kept.</summary>
    public int Masks { get; }

    /// <summary>The fields of the subject whose being unknown alone can leave a rule undetermined; null where something else can.</summary>
    public ImmutableSortedSet<int>? Reads(RuleSymbol rule) => _reads.GetValueOrDefault(rule);

    // One for all tests of a field with what is surely known; what may turn out unknown is so on other rows.
    private static int NumberHoles(IEnumerable<Node> tests)
    {
        var numbers = new Dictionary<(FieldSymbol?, Node?), int>();
        foreach (var test in tests)
        {
            var asked = ColumnTest.Of(test)!;
            var key = asked.Name == "Known" ? default : (asked.Field.Call.Field, IsSurelyKnown(asked.Constant) ? null : asked.Constant);
            if (!numbers.TryGetValue(key, out var number))
            {
                numbers[key] = number = numbers.Count;
            }

            test.Holes = number;
        }

        return numbers.Count;
    }

    private static bool IsSurelyKnown(Node? constant) =>
        constant is null || (constant.Call.Function is "Number" or "Code" && constant.Call.Literals[0] is not ("double.NaN" or "-1"));

    // What rules of a layer share is computed before the first of them, and its tests are asked then.
    private static IEnumerable<Node> TestsOf(JudgingPart part)
    {
        var seen = new HashSet<Node>();
        var shared = part.Rules.Select(r => r.Block).Distinct().SelectMany(b => b.Nodes)
            .Where(n => n.Role == Role.Junction && n.Owner is null && part.Layers.Contains(n.Layer));
        var open = new Stack<Node>(shared.Concat(part.Rules.Select(r => r.Condition)).Reverse());
        while (open.TryPop(out var node))
        {
            if (!seen.Add(node) || (node is { Role: Role.Junction, Owner: null } && !part.Layers.Contains(node.Layer)))
            {
                continue;
            }

            if (node.Role == Role.Test)
            {
                yield return node;
            }

            foreach (var operand in node.Role == Role.Junction ? node.Call.Operands.Reverse() : [])
            {
                open.Push(operand);
            }
        }
    }

    private ImmutableSortedSet<int>? Fields(Node node)
    {
        if (!_fields.TryGetValue(node, out var fields))
        {
            _fields[node] = fields = node.Role switch
            {
                Role.Test => ColumnTest.Of(node)!.Name == "Known" ? [] : [ColumnTest.FieldOf(node).Ordinal],
                Role.Fired => _reads.GetValueOrDefault(node.Call.Rule!),
                Role.Junction => Union(node.Call.Operands.Select(Fields)),
                _ => null,
            };
        }

        return fields;
    }

    private static ImmutableSortedSet<int>? Union(IEnumerable<ImmutableSortedSet<int>?> parts)
    {
        ImmutableSortedSet<int> all = [];
        foreach (var part in parts)
        {
            if (part is null)
            {
                return null;
            }

            all = all.Count == 0 ? part : all.Union(part);
        }

        return all;
    }
}
