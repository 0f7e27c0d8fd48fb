using System.Collections.Immutable;

namespace Lode.Runtime.Scalars;

/// <summary>A world with what compiled rules need to judge it.</summary>
/// <param name="World">The data.</param>
/// <param name="Constants">The rules' constants in it.</param>
/// <param name="InForce">By the rule's ordinal, whether it is in force on the world's day.</param>
/// <param name="Entities">By the rule's ordinal, the table of its subjects.</param>
public sealed record BoundWorld(World World, Constants Constants, ImmutableArray<bool> InForce, ImmutableArray<int> Entities)
{
    /// <summary>Everything that a rule says of a row; null where it is not in force.</summary>
    public RuleOutcome? Outcome(ScalarRules rules, int rule, int row) => InForce[rule]
        ? new Subject(this, rules, Entities[rule], row, explains: true, CancellationToken.None).Outcome(rule)
        : null;

    /// <summary>Everything that the rules of a table say of a row, by the rule's ordinal; null for the others and those that are not in force.</summary>
    public ImmutableArray<RuleOutcome?> Outcomes(ScalarRules rules, int table, int row, CancellationToken cancellation)
    {
        var subject = new Subject(this, rules, table, row, explains: true, cancellation);
        return [.. InForce.Select((inForce, rule) => inForce && Entities[rule] == table ? subject.Outcome(rule) : null)];
    }
}
