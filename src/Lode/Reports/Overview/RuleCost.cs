using Lode.Runtime;
using Lode.Semantics;

namespace Lode;

/// <summary>What a verdict costs, in verdicts that look at their own row alone: a rule that ranges over rows looks at many.</summary>
internal static class RuleCost
{
    /// <summary>Rows that an aggregate looks at in about the time of a verdict without one; most find theirs by an index.</summary>
    private const int RowsInATurn = 500;

    /// <summary>The cost of one verdict of a rule.</summary>
    public static long Of(RuleSymbol rule, World world) => 1 + (Ranged(rule.Condition, world, []) / RowsInATurn);

    /// <summary>How many rows there are to range over, in an expression and the defines that it uses.</summary>
    private static long Ranged(BoundExpression expression, World world, HashSet<DefineSymbol> seen) => expression.DescendantsAndSelf().Sum(node => node switch
    {
        BoundRows rows => world.Tables[rows.Entity.Ordinal].RowCount,
        BoundDefine { Define: var define } when seen.Add(define) => Ranged(define.Body, world, seen),
        _ => 0,
    });
}
