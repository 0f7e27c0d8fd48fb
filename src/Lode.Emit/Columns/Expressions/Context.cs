using System.Collections.Immutable;
using System.Globalization;
using Lode.Semantics;

namespace Lode.Emit.Columns;

/// <summary>What the values of a pack's rules and defines are built in.</summary>
/// <param name="constants">The pack's constants.</param>
internal sealed class Context(ConstantPool constants)
{
    private readonly HashSet<DefineSymbol> _required = [];
    private readonly Dictionary<EntitySymbol, Node> _subjects = [];

    public Graph Graph { get; } = new();

    public ConstantPool Constants { get; } = constants;

    /// <summary>The defines that rules use, each behind those that it uses itself.</summary>
    public List<DefineValue> Defines { get; } = [];

    /// <summary>The rules in the order in which they are judged.</summary>
    public List<RuleValue> Rules { get; } = [];

    /// <summary>Builds a define unless it is built: what it needs everywhere is prepared before its callers' values.</summary>
    public void Require(DefineSymbol define)
    {
        if (!_required.Add(define))
        {
            return;
        }

        var (owner, layer) = (Graph.Owner, Graph.Layer);
        (Graph.Owner, Graph.Layer) = (null, 0);
        var block = new Block(Graph, Graph.Root);
        var self = define.Entity is null ? null : Parameter(block, VectorKind.Code, "self");
        var parameters = define.Parameters
            .Select((p, i) => (p, Parameter(block, VectorKinds.First(p.Type), string.Create(CultureInfo.InvariantCulture, $"x{i}"))))
            .ToImmutableDictionary(p => p.p, p => p.Item2);
        var kind = VectorKinds.First(define.Type);
        var value = new ExpressionBuilder(this, new(self, parameters)).Build(define.Body, kind);
        Defines.Add(new(define, block, block.Down(value)));
        (Graph.Owner, Graph.Layer) = (owner, layer);
    }

    /// <summary>Builds a rule's condition.</summary>
    public void Add(RuleSymbol rule)
    {
        (Graph.Owner, Graph.Layer) = (null, rule.Layer);
        if (!_subjects.TryGetValue(rule.Entity, out var subject))
        {
            var chunk = new Block(Graph, Graph.Root);
            _subjects[rule.Entity] = subject = chunk.Add(VectorKind.Code, new("Subject", CallForm.Property, [], []));
        }

        Graph.Owner = rule;
        var scope = new Scope(subject, ImmutableDictionary<VariableSymbol, Node>.Empty);
        var builder = new ExpressionBuilder(this, scope);
        var condition = builder.Build(rule.Condition, VectorKind.Boolean);
        var clauses = Clauses(rule.Condition).Select(c => (c, builder.Build(c, VectorKind.Boolean))).ToImmutableArray();
        Rules.Add(new(rule, subject.Block, subject.Block.Down(condition), clauses));
        Graph.Owner = null;
    }

    // What is joined by `and`, `or` and `not`, in the order of the text.
    private static List<BoundExpression> Clauses(BoundExpression condition)
    {
        var clauses = new List<BoundExpression>();
        var open = new Stack<BoundExpression>([condition]);
        while (open.TryPop(out var next))
        {
            if (next is BoundOperation { Op: Op.And or Op.Or or Op.Not } joined)
            {
                foreach (var operand in joined.Operands.Reverse())
                {
                    open.Push(operand);
                }
            }
            else
            {
                clauses.Add(next);
            }
        }

        return clauses;
    }

    private static Node Parameter(Block block, VectorKind kind, string name) => block.Add(kind, new(name, CallForm.Parameter, [], []));
}

/// <summary>A define and its value.</summary>
internal sealed record DefineValue(DefineSymbol Define, Block Block, Node Value);

/// <summary>A rule, the value of its condition, and those of its clauses.</summary>
internal sealed record RuleValue(RuleSymbol Rule, Block Block, Node Condition, ImmutableArray<(BoundExpression Clause, Node Value)> Clauses);
