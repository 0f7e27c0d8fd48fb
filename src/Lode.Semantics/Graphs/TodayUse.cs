namespace Lode.Semantics.Graphs;

/// <summary>Tells what gives another value on another day, by what is known already of what it rests on; scores are asked apart.</summary>
internal static class TodayUse
{
    public static bool Of(RuleSymbol rule) => rule.From is not null || rule.Until is not null || rule.Expressions.Any(Of);

    public static bool Of(BoundExpression e) => e.DescendantsAndSelf().Any(node => node switch
    {
        BoundToday => true,
        BoundDefine d => d.Define.DependsOnDay,
        BoundFired f => f.Rule.DependsOnDay,
        _ => false,
    });
}
