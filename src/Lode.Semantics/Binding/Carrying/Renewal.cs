using System.Collections.Immutable;
using Lode.Semantics.Graphs;

namespace Lode.Semantics.Binding;

/// <summary>
/// Bound trees over symbols that were made anew. A tree whose names mean the same as before is not bound again: it is the same tree with the new
/// symbols in the place of the old ones, and shares what names none of them.
/// </summary>
/// <param name="scores">Which rules add to which score now.</param>
internal sealed class Renewal(ScoreTable scores) : BoundVisitor<BoundExpression>
{
    private readonly Dictionary<Symbol, Symbol> _next = [];
    private readonly Dictionary<BoundExpression, BoundExpression> _done = new(ReferenceEqualityComparer.Instance);
    private EntitySymbol? _entity;

    /// <summary>From now on one symbol stands in the place of another.</summary>
    public void Add(Symbol before, Symbol now) => _next[before] = now;

    /// <summary>What stands in the place of a symbol; itself where nothing does.</summary>
    public T Of<T>(T symbol)
        where T : Symbol => _next.TryGetValue(symbol, out var now) ? (T)now : symbol;

    /// <summary>A rule that is a copy of the one before.</summary>
    public void Renew(RuleSymbol rule)
    {
        Begin(rule.Entity);
        rule.Condition = Of(rule.Condition);
        rule.Actions = All(rule.Actions, Of);
        rule.Reads = Of(rule.Reads);
    }

    /// <summary>A define that is a copy of the one before.</summary>
    public void Renew(DefineSymbol define)
    {
        Begin(null);
        define.Body = Of(define.Body);
        define.Reads = Of(define.Reads);
    }

    /// <summary>What names refer to.</summary>
    public ImmutableArray<Reference> Of(ImmutableArray<Reference> references) =>
        All(references, r => _next.TryGetValue(r.Symbol, out var now) ? r with { Symbol = now } : r);

    public override BoundExpression VisitConstant(BoundConstant node) => node;

    public override BoundExpression VisitRowKey(BoundRowKey node) => node;

    public override BoundExpression VisitVariable(BoundVariable node) => node;

    public override BoundExpression VisitThis(BoundThis node) => node;

    public override BoundExpression VisitToday(BoundToday node) => node;

    public override BoundExpression VisitRows(BoundRows node) => node;

    public override BoundExpression VisitParam(BoundParam node) => Of(node.Param) is var param && param == node.Param ? node : new BoundParam(param, node.Origin);

    public override BoundExpression VisitFired(BoundFired node) => Of(node.Rule) is var rule && rule == node.Rule ? node : new BoundFired(rule, node.Origin);

    public override BoundExpression VisitTotalScore(BoundTotalScore node) =>
        scores.Contributors(node.Target, _entity!) is var rules && rules == node.Contributors ? node : node with { Contributors = rules };

    public override BoundExpression VisitField(BoundField node) =>
        Of(node.Target) is var target && ReferenceEquals(target, node.Target) ? node : node with { Target = target };

    public override BoundExpression VisitSet(BoundSet node) => All(node.Items, Of) is var items && items == node.Items ? node : node with { Items = items };

    public override BoundExpression VisitOperation(BoundOperation node) =>
        All(node.Operands, Of) is var operands && operands == node.Operands ? node : node with { Operands = operands };

    public override BoundExpression VisitConditional(BoundConditional node)
    {
        var (condition, then, other) = (Of(node.Condition), Of(node.Then), Of(node.Else));
        return ReferenceEquals(condition, node.Condition) && ReferenceEquals(then, node.Then) && ReferenceEquals(other, node.Else)
            ? node : node with { Condition = condition, Then = then, Else = other };
    }

    public override BoundExpression VisitAggregate(BoundAggregate node)
    {
        var binders = All(node.Binders, b => Of(b.Source) is var source && ReferenceEquals(source, b.Source) ? b : b with { Source = source });
        var (where, value, key) = (OrNull(node.Where), OrNull(node.Value), OrNull(node.Key));
        return binders == node.Binders && ReferenceEquals(where, node.Where) && ReferenceEquals(value, node.Value) && ReferenceEquals(key, node.Key)
            ? node : node with { Binders = binders, Where = where, Value = value, Key = key };
    }

    public override BoundExpression VisitDefine(BoundDefine node)
    {
        var (define, self, arguments) = (Of(node.Define), OrNull(node.Self), All(node.Arguments, Of));
        return define == node.Define && ReferenceEquals(self, node.Self) && arguments == node.Arguments ? node : new BoundDefine(define, node.Origin, self, arguments);
    }

    public override BoundExpression VisitTemplate(BoundTemplate node) =>
        All(node.Parts, p => OrNull(p.Value) is var value && ReferenceEquals(value, p.Value) ? p : p with { Value = value }) is var parts && parts == node.Parts
            ? node : node with { Parts = parts };

    private void Begin(EntitySymbol? entity)
    {
        _entity = entity;
        _done.Clear();
    }

    private Reads Of(Reads reads) => reads with
    {
        Defines = All(reads.Defines, Of), Params = All(reads.Params, Of), Fired = All(reads.Fired, Of),
        Scores = All(reads.Scores, score => (BoundTotalScore)VisitTotalScore(score)),
    };

    /// <summary>Each once: what lowering lets stand in several places still does.</summary>
    private BoundExpression Of(BoundExpression node)
    {
        if (node is BoundConstant or BoundThis)
        {
            return node;
        }

        if (!_done.TryGetValue(node, out var now))
        {
            _done[node] = now = node.Accept(this);
        }

        return now;
    }

    private BoundExpression? OrNull(BoundExpression? node) => node is null ? null : Of(node);

    private BoundAction Of(BoundAction action) => action switch
    {
        BoundFlag flag => Of(flag.Message) is var message && ReferenceEquals(message, flag.Message) ? flag : new BoundFlag(message),
        BoundScore score => Of(score.Amount) is var amount && ReferenceEquals(amount, score.Amount) ? score : score with { Amount = amount },
        BoundActionCall call => (Of(call.Action), All(call.Arguments, Of)) is var (named, arguments) && named == call.Action && arguments == call.Arguments
            ? call : new BoundActionCall(named, arguments),
        _ => action,
    };

    /// <summary>The same array where nothing in it is another.</summary>
    private static ImmutableArray<T> All<T>(ImmutableArray<T> items, Func<T, T> next)
        where T : class
    {
        T[]? changed = null;
        for (var i = 0; i < items.Length; i++)
        {
            var now = next(items[i]);
            if (changed is not null || !ReferenceEquals(now, items[i]))
            {
                changed ??= [.. items];
                changed[i] = now;
            }
        }

        return changed is null ? items : System.Runtime.InteropServices.ImmutableCollectionsMarshal.AsImmutableArray(changed);
    }
}
