using System.Collections.Immutable;
using Lode.Runtime.Scalars;

namespace Lode.Runtime.Columns;

/// <summary>Judges whole tables, chunk by chunk. Chunks do not depend on each other.</summary>
public static class ColumnJudge
{
    /// <summary>The verdicts by the rule's ordinal; null for a rule that is not in force.</summary>
    public static ImmutableArray<RuleVerdicts?> Judge(ColumnRules rules, BoundWorld bound, CancellationToken cancellation = default) =>
        Run(rules, bound, cancellation).Verdicts;

    /// <summary>The verdicts, and how many positions aggregates ranged over to find them.</summary>
    internal static (ImmutableArray<RuleVerdicts?> Verdicts, Worker Worker) Run(ColumnRules rules, BoundWorld bound, CancellationToken cancellation)
    {
        var run = new ColumnRun(bound, cancellation);
        var program = rules.Create(run);
        program.Prepare();
        program.BeginJudging();
        foreach (var table in bound.Entities.Where((_, rule) => bound.InForce[rule]).Distinct().Order())
        {
            var rows = bound.World.Tables[table].RowCount;
            for (var start = 0; start < rows; start += Chunks.Rows)
            {
                cancellation.ThrowIfCancellationRequested();
                program.Judge(table, start, Math.Min(Chunks.Rows, rows - start));
            }
        }

        return (run.Verdicts, program.Worker);
    }
}
