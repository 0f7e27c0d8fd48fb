using Lode.Semantics.Graphs;
using Lode.Syntax;

namespace Lode.Semantics.Binding;

/// <summary>Binds conditions and actions of rules.</summary>
internal static class RuleBinder
{
    public static void Bind(RuleSymbol rule, SourceText source, PackContext pack)
    {
        if (rule.Entity is null)
        {
            pack.Broken.Add(rule);
            return;
        }

        var scope = new Scope(pack, source) { Subject = rule.Entity, Rule = rule };
        var succeeded = pack.Findings.Succeeds(() =>
        {
            rule.Condition = ExpressionBinder.BindTo(rule.Syntax.Condition, scope, LodeType.Boolean);
            rule.Actions = [.. rule.Syntax.Actions.Select(a => ActionBinder.Bind(a, scope)).OfType<BoundAction>()];
        });
        if (!succeeded)
        {
            pack.Broken.Add(rule);
        }
    }

    /// <summary>Breaks rules that rest on broken defines, or that unfold to too much.</summary>
    public static void Check(RuleSymbol rule, Costs costs, PackContext pack)
    {
        if (rule.Expressions.Any(pack.RestsOnBroken))
        {
            pack.Broken.Add(rule);
        }
        else if (!rule.Expressions.All(costs.Fits))
        {
            pack.Findings.Add(GraphFindings.TooLarge.At(rule.Place.Source, rule.Place.Span, rule.Name));
            pack.Broken.Add(rule);
        }
    }
}
