using System.Collections.Immutable;
using Lode.Runtime;
using Lode.Semantics;

namespace Lode;

/// <summary>What the rules say of one row, gathered for the host.</summary>
internal static class JudgementMaker
{
    public static Judgement Make(Pack pack, World world, int table, ImmutableArray<RuleOutcome?> outcomes, int row)
    {
        var all = Gathered.Of(world, outcomes, rule => (pack.Rules[rule].Name, PackShapes.ScoresOf(pack.Rules[rule])));
        return new(
            world.Tables[table].Keys[row], all.Verdicts, all.Score, all.Scores, all.Tags,
            [.. all.Flags.Select(f => new Flag(pack.Rules[f.Rule].Name, pack.Rules[f.Rule].Severity, f.Message))
                .OrderByDescending(f => f.Severity).ThenBy(f => f.Rule, StringComparer.Ordinal)],
            all.Actions, all.Undetermined);
    }
}
