using System.Collections.Immutable;
using System.Numerics;
using Lode.Benchmarks.Engine;
using Lode.Generation;
using Lode.Runtime;
using Lode.Runtime.Columns;

namespace Lode.Benchmarks.SideBySide;

/// <summary>Who judges a workload. The first is the limit, the second is Lode.</summary>
internal static class Contenders
{
    public static ImmutableArray<Contender> All(Workload workload, string scripts, string exchange) =>
    [
        new LocalContender("memory copy of the same bytes", rows => Copy(workload, rows)),
        new LocalContender("Lode, one thread", rows => Lode(workload, rows)),
        new LocalContender("C# loops by hand", rows => Loops(workload, rows)) { Speed = 100 },
        new NodeContender("DuckDB, one thread", scripts, "duckdb.mjs", exchange) { Speed = 75, LeastRows = 1 << 16 },
        new LocalContender("Roslyn delegates, row by row", rows => Delegates(workload, rows)) { Speed = 28 },
        new NodeContender("GoRules Zen", scripts, "zen.mjs", exchange) { Speed = 0.5 },
        new NodeContender("json-rules-engine", scripts, "json-rules-engine.mjs", exchange) { Speed = 0.05 },
    ];

    /// <summary>How many of the first rows each rule fires on.</summary>
    public static ImmutableArray<int> Count(ImmutableArray<RuleVerdicts?> verdicts, int rows) => [.. verdicts.Select(v => Count(v!.Fires, rows))];

    private static int Count(BitMask mask, int rows)
    {
        var count = 0;
        foreach (var word in mask.Words[..(rows / 64)])
        {
            count += BitOperations.PopCount(word);
        }

        return rows % 64 == 0 ? count : count + BitOperations.PopCount(mask.Words[rows / 64] << (64 - rows % 64));
    }

    private static LocalContender.Prepared Copy(Workload workload, int rows)
    {
        var traffic = new MemoryTraffic(rows, workload.Rules.Length, masks: 1);
        return new(traffic.Copy, _ => null);
    }

    private static LocalContender.Prepared Lode(Workload workload, int rows)
    {
        var pack = Workload.Bind(workload.Texts);
        var engine = new CompiledEngine(pack, PackCompiler.Compile(pack)) { Threads = 1 };
        var (verdicts, buffer) = (ImmutableArray<RuleVerdicts?>.Empty, new VerdictBuffer());
        return new(() => verdicts = engine.Judge(workload.World, buffer), first => Count(verdicts, first), engine);
    }

    private static LocalContender.Prepared Loops(Workload workload, int rows)
    {
        var loops = new HandWritten(workload, rows);
        int[]? counts = null;
        return new(() => counts = loops.Judge(), _ => counts);
    }

    private static LocalContender.Prepared Delegates(Workload workload, int rows)
    {
        var delegates = new RowDelegates(workload, rows);
        return new(delegates.Judge, _ => delegates.Counts);
    }
}
