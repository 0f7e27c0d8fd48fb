using System.Collections.Immutable;
using Lode.Runtime;
using Lode.Runtime.Scalars;

namespace Lode.Tests.Columns;

/// <summary>Judges every row one at a time by the scalar shape, for comparison with the columns.</summary>
internal static class ScalarJudge
{
    /// <summary>The verdicts by the rule's ordinal; null for a rule that is not in force.</summary>
    public static ImmutableArray<RuleVerdicts?> Judge(ScalarRules rules, BoundWorld bound, CancellationToken cancellation)
    {
        var verdicts = new RuleVerdicts?[rules.Conditions.Length];
        foreach (var table in bound.Entities.Distinct())
        {
            int[] judged = [.. Enumerable.Range(0, verdicts.Length).Where(r => bound.InForce[r] && bound.Entities[r] == table)];
            var rows = bound.World.Tables[table].RowCount;
            foreach (var rule in judged)
            {
                verdicts[rule] = new(new BitMask(rows), new BitMask(rows));
            }

            var subject = new Subject(bound, rules, table, 0, explains: false, cancellation);
            for (var row = 0; row < rows; row++)
            {
                cancellation.ThrowIfCancellationRequested();
                subject.MoveTo(row);
                foreach (var rule in judged)
                {
                    var verdict = subject.Fired(rule, Code.Of(row));
                    verdicts[rule]!.Fires[row] = verdict.IsTrue;
                    verdicts[rule]!.Undetermined[row] = !verdict.IsKnown;
                }
            }
        }

        return [.. verdicts];
    }
}
