using Lode.Semantics;

namespace Lode;

/// <summary>The rules whose verdict a param can change.</summary>
internal static class ParamReaders
{
    public static IEnumerable<RuleSymbol> Of(Pack pack, ParamSymbol param)
    {
        var defines = pack.Defines.Where(d => Names(d.Body, param)).ToHashSet();
        while (pack.Defines.Where(d => !defines.Contains(d) && Calls(d.Body, defines)).ToList() is { Count: > 0 } more)
        {
            defines.UnionWith(more);
        }

        var rules = pack.Rules.Where(r => r.Expressions.Any(e => Names(e, param) || Calls(e, defines))).ToHashSet();
        while (pack.Rules.Where(r => !rules.Contains(r) && Asks(r.Condition, rules)).ToList() is { Count: > 0 } more)
        {
            rules.UnionWith(more);
        }

        return rules;
    }

    private static bool Names(BoundExpression expression, ParamSymbol param) => expression.DescendantsAndSelf().Any(e => e is BoundParam p && p.Param == param);

    private static bool Calls(BoundExpression expression, HashSet<DefineSymbol> defines) => expression.DescendantsAndSelf().Any(e => e is BoundDefine d && defines.Contains(d.Define));

    private static bool Asks(BoundExpression expression, HashSet<RuleSymbol> rules) => expression.DescendantsAndSelf()
        .Any(e => (e is BoundFired f && rules.Contains(f.Rule)) || (e is BoundTotalScore s && s.Contributors.Any(rules.Contains)));
}
