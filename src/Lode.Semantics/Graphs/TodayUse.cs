using System.Collections.Immutable;
using Lode.Semantics.Binding;

namespace Lode.Semantics.Graphs;

/// <summary>Tells which rules give another verdict on another day.</summary>
internal sealed class TodayUse
{
    private readonly HashSet<Symbol> _dependent = [];

    public TodayUse(ImmutableArray<RuleSymbol> rules, PackContext pack)
    {
        var defines = Graph<DefineSymbol>.Sort(pack.Symbols.Defines, d => DefineGraph.Uses(d.Body)).Order;
        foreach (var define in defines)
        {
            Note(define, DependsOnDay(define.Body));
        }

        foreach (var rule in rules.OrderBy(r => r.Layer))
        {
            Note(rule, rule.From is not null || rule.Until is not null || rule.Expressions.Any(DependsOnDay));
        }
    }

    public bool Has(RuleSymbol rule) => _dependent.Contains(rule);

    private void Note(Symbol symbol, bool dependsOnDay)
    {
        if (dependsOnDay)
        {
            _dependent.Add(symbol);
        }
    }

    private bool DependsOnDay(BoundExpression e) => e.DescendantsAndSelf().Any(node => node switch
    {
        BoundToday => true,
        BoundDefine d => _dependent.Contains(d.Define),
        BoundFired f => _dependent.Contains(f.Rule),
        BoundTotalScore s => s.Contributors.Any(_dependent.Contains),
        _ => false,
    });
}
