using Lode.Semantics;

namespace Lode;

/// <summary>The rules whose verdict a declaration can change.</summary>
internal static class Readers
{
    /// <summary>The rules that read a param, a define or another rule's verdict, themselves or through others; a rule reads itself.</summary>
    public static IEnumerable<RuleSymbol> Of(Pack pack, Symbol symbol)
    {
        var reached = new HashSet<Symbol> { symbol };
        while (pack.Defines.Where(d => !reached.Contains(d) && Names(d.Body, reached)).ToList() is { Count: > 0 } more)
        {
            reached.UnionWith(more);
        }

        reached.UnionWith(pack.Rules.Where(r => r.Expressions.Any(e => Names(e, reached))));
        while (pack.Rules.Where(r => !reached.Contains(r) && Asks(r.Condition, reached)).ToList() is { Count: > 0 } more)
        {
            reached.UnionWith(more);
        }

        return reached.OfType<RuleSymbol>();
    }

    private static bool Names(BoundExpression expression, HashSet<Symbol> symbols) => expression.DescendantsAndSelf()
        .Any(e => (e is BoundParam p && symbols.Contains(p.Param)) || (e is BoundDefine d && symbols.Contains(d.Define)));

    private static bool Asks(BoundExpression expression, HashSet<Symbol> rules) => expression.DescendantsAndSelf()
        .Any(e => (e is BoundFired f && rules.Contains(f.Rule)) || (e is BoundTotalScore s && s.Contributors.Any(rules.Contains)));
}
