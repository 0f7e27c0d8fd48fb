using System.Collections.Immutable;

namespace Lode.Runtime;

/// <summary>The verdicts of one rule on all rows of its entity.</summary>
/// <param name="Fires">The rows on which it fires.</param>
/// <param name="Undetermined">The rows that the data do not decide; disjoint from <paramref name="Fires"/>.</param>
public sealed record RuleVerdicts(BitMask Fires, BitMask Undetermined)
{
    /// <summary>The verdict on one row.</summary>
    public Verdict this[int row] => Fires[row] ? Verdict.Fires : Undetermined[row] ? Verdict.Undetermined : Verdict.Clear;
}

/// <summary>Everything a rule says of one subject.</summary>
/// <param name="Verdict">The verdict.</param>
/// <param name="Missing">Where undetermined, the cells that left it open, see <see cref="MissingCells"/>; else empty.</param>
/// <param name="Effects">Where it fires, its actions in the order written; else empty.</param>
public sealed record RuleOutcome(Verdict Verdict, ImmutableArray<string> Missing, ImmutableArray<Effect> Effects);

/// <summary>An engine: a pack made ready to judge. Safe for concurrent use.</summary>
public interface IRuleEngine
{
    /// <summary>Judges every row by every rule.</summary>
    /// <returns>By the rule's ordinal; null for a rule that is not in force on the world's day.</returns>
    ImmutableArray<RuleVerdicts?> Judge(World world, CancellationToken cancellation = default);

    /// <summary>Judges one row by one rule, with the reasons and the actions; null where the rule is not in force.</summary>
    RuleOutcome? Detail(World world, int rule, int row);

    /// <summary>Judges one row by every rule of its entity, with the reasons and the actions.</summary>
    /// <returns>By the rule's ordinal; null for rules of other entities and rules that are not in force.</returns>
    ImmutableArray<RuleOutcome?> Details(World world, int table, int row, CancellationToken cancellation = default);
}
