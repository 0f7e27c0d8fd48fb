using System.Collections.Immutable;
using System.Globalization;
using Lode.Benchmarks.Engine;

namespace Lode.Benchmarks.Subject;

/// <summary>Rules on one object at a time, verdicts alone: beside hand-written C#, in one run.</summary>
internal static class SubjectBenchmark
{
    private const int Rows = 1024;

    public static int Run(Options options)
    {
        var rows = SubjectWorkload.Rows(Rows);
        Line($"{Rows} objects by turns, {options.Runs} runs, {Environment.ProcessorCount} cores, vectors of {Lode.Runtime.Columns.Width.Bits} bits");
        Line($"| rules | hand-written C#, processor us, median (least) | Lode, processor us, median (least) | of hand-written | clauses kept, of without | bytes per object |");
        Line($"| --- | ---: | ---: | ---: | ---: | ---: |");
        foreach (var (name, make) in new (string, Func<int, ImmutableArray<WrittenRule>>)[] { ("of the shape", SubjectWorkload.Shape), ("of which few can apply", SubjectWorkload.Few) })
        {
            var few = Measure($"{options.Rules} {name}", make(options.Rules), rows, options.Runs);
            var many = Measure($"{10 * options.Rules} {name}", make(10 * options.Rules), rows, options.Runs);
            Line($"Lode, ten times the rules {name}: {many.ProcessorMedian / few.ProcessorMedian:0.00} times the time (of the least: {many.Processor[0] / few.Processor[0]:0.00}).");
        }

        return 0;
    }

    private static Times Measure(string name, ImmutableArray<WrittenRule> rules, ImmutableArray<Row> rows, int runs)
    {
        using var engine = RuleSet.Parse(SubjectWorkload.Text(rules)).Compile<Row>(new() { Engine = EngineKind.Interpreter });
        var (verdicts, rival, fires) = (engine.CreateVerdicts(), HandWrittenRules.Compile(rules), new ulong[(rules.Length + 63) / 64]);
        foreach (var row in rows)
        {
            engine.Decide(row, verdicts);
            rival(row, fires);
            if (!verdicts.Fires.SequenceEqual(fires))
            {
                throw new InvalidOperationException("Lode and the hand-written rules find different matches.");
            }
        }

        void Rival()
        {
            foreach (var row in rows)
            {
                rival(row, fires);
            }
        }

        void Mine()
        {
            foreach (var row in rows)
            {
                engine.Decide(row, verdicts);
            }
        }

        var kept = engine.CreateVerdicts(keepsClauses: true);
        void Keeping()
        {
            foreach (var row in rows)
            {
                engine.Decide(row, kept);
            }
        }

        // Until the JIT has seen enough of both.
        for (var i = 0; i < 40; i++)
        {
            Rival();
            Mine();
            Keeping();
            Thread.Sleep(20);
        }

        var before = GC.GetAllocatedBytesForCurrentThread();
        Mine();
        var bytes = (GC.GetAllocatedBytesForCurrentThread() - before) / (double)rows.Length;
        var times = Stopwatches.ByTurns(runs, () => Often(Rival), () => Often(Mine), () => Often(Keeping));
        var (other, mine, keeping) = (times[0], times[1], times[2]);
        Line($"| {name} | {PerRow(other.ProcessorMedian):0.00} ({PerRow(other.Processor[0]):0.00}) | {PerRow(mine.ProcessorMedian):0.00} ({PerRow(mine.Processor[0]):0.00}) | {mine.ProcessorMedian / other.ProcessorMedian:0.00} | {keeping.ProcessorMedian / mine.ProcessorMedian:0.00} | {bytes:0} |");
        return mine;
    }

    private static void Often(Action work)
    {
        for (var i = 0; i < 10; i++)
        {
            work();
        }
    }

    private static double PerRow(double milliseconds) => milliseconds * 1000 / (10 * Rows);

    private static void Line(FormattableString text) => Console.WriteLine(text.ToString(CultureInfo.InvariantCulture));
}
