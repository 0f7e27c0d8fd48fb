using Lode.Syntax;

namespace Lode.Semantics.Binding;

/// <summary>Binds conditions and actions of rules.</summary>
internal static class RuleBinder
{
    public static void Bind(Declared declared)
    {
        foreach (var (node, at) in declared.Open<RuleSyntax>())
        {
            var rule = (RuleSymbol)at.Symbol!;
            rule.IsBroken |= rule.Entity is null || !at.Own.Findings.Succeeds(() => Bind(rule, node, at));
        }
    }

    private static void Bind(RuleSymbol rule, RuleSyntax node, Declaration at)
    {
        var scope = new Scope(at.Own, at.Source) { Subject = rule.Entity, Rule = rule };
        rule.Condition = ExpressionBinder.BindTo(node.Condition, scope, LodeType.Boolean);
        rule.Actions = [.. node.Actions.Select(a => ActionBinder.Bind(a, scope)).OfType<BoundAction>()];
    }
}
