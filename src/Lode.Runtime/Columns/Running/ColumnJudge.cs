using System.Collections.Immutable;
using System.Runtime.ExceptionServices;
using Lode.Runtime.Scalars;

namespace Lode.Runtime.Columns;

/// <summary>Judges whole tables, chunk by chunk. Chunks do not depend on each other, so that threads share them out and the verdicts stay the same.</summary>
public static class ColumnJudge
{
    /// <summary>How many chunks a thread takes at a time: enough that threads seldom write to one line of the cache.</summary>
    private const int ChunksOfShare = 16;

    /// <summary>The verdicts by the rule's ordinal; null for a rule that is not in force.</summary>
    /// <param name="rules">The rules.</param>
    /// <param name="bound">The data.</param>
    /// <param name="threads">How many threads may work.</param>
    /// <param name="buffer">Where the verdicts go, over those of an earlier run; null for memory of their own.</param>
    /// <param name="cancellation">Ends it early.</param>
    public static ImmutableArray<RuleVerdicts?> Judge(
        ColumnRules rules, BoundWorld bound, int threads = 1, VerdictBuffer? buffer = null, CancellationToken cancellation = default)
    {
        var run = new ColumnRun(bound, cancellation, buffer);
        var shares = new Shares(Tables(bound));
        var workers = Math.Clamp(shares.Count, 1, Math.Max(1, threads));
        if (workers == 1)
        {
            Work(rules, run, shares);
            return run.Verdicts;
        }

        try
        {
            Parallel.For(0, workers, new() { MaxDegreeOfParallelism = workers }, _ => Work(rules, run, shares));
        }
        catch (AggregateException e)
        {
            ExceptionDispatchInfo.Throw(e.InnerExceptions[0]);
        }

        return run.Verdicts;
    }

    /// <summary>The verdicts of one thread, and what it did to find them.</summary>
    internal static (ImmutableArray<RuleVerdicts?> Verdicts, ColumnProgram Program) Run(ColumnRules rules, BoundWorld bound, CancellationToken cancellation)
    {
        var run = new ColumnRun(bound, cancellation);
        var program = Work(rules, run, new Shares(Tables(bound)));
        return (run.Verdicts, program);
    }

    private static IEnumerable<(int Table, int Rows)> Tables(BoundWorld bound) =>
        bound.Entities.Where((_, rule) => bound.InForce[rule]).Distinct().Order().Select(table => (table, bound.World.Tables[table].RowCount));

    private static ColumnProgram Work(ColumnRules rules, ColumnRun run, Shares shares)
    {
        var program = rules.Create(run);
        program.Prepare();
        program.BeginJudging();
        while (shares.Next() is var (table, first, end))
        {
            for (var start = first; start < end; start += Chunks.Rows)
            {
                run.Cancellation.ThrowIfCancellationRequested();
                program.Judge(table, start, Math.Min(Chunks.Rows, end - start));
            }
        }

        // What was written past the caches is there for other threads.
        Interlocked.MemoryBarrier();
        return program;
    }

    // Rows of tables, to be taken by one thread after the other.
    private sealed class Shares(IEnumerable<(int Table, int Rows)> tables)
    {
        private const int Rows = ChunksOfShare * Chunks.Rows;

        private readonly (int Table, int First, int End)[] _shares =
        [
            .. tables.SelectMany(t => Enumerable.Range(0, (t.Rows + Rows - 1) / Rows).Select(i => (t.Table, i * Rows, Math.Min((i + 1) * Rows, t.Rows)))),
        ];

        private int _taken;

        public int Count => _shares.Length;

        public (int Table, int First, int End)? Next() => Interlocked.Increment(ref _taken) is var place && place <= _shares.Length ? _shares[place - 1] : null;
    }
}
