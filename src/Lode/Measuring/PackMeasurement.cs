using System.Diagnostics;
using Lode.Generation;

namespace Lode;

/// <summary>How long a pack takes, stage by stage, on this machine; each a median where it is done more than once.</summary>
/// <param name="Rows">Rows of all data.</param>
/// <param name="Rules">Rules in force.</param>
/// <param name="LoadMs">Reading the data files into columns.</param>
/// <param name="ParseMs">Reading the rule files, to a pack whose names and types are checked.</param>
/// <param name="CompileMs">The first compilation of this process.</param>
/// <param name="CompileCachedMs">Taking it from a cache instead.</param>
/// <param name="EvaluateMs">Judging every subject by every rule, by the compiled engine.</param>
/// <param name="RuleEvaluationsPerSecond">How many verdicts that is in a second.</param>
internal sealed record PackMeasurement(
    long Rows, int Rules, double LoadMs, double ParseMs, double CompileMs, double CompileCachedMs, double EvaluateMs, double RuleEvaluationsPerSecond)
{
    private const int Runs = 5;

    // The first evaluations of a process run on code that is not yet optimised.
    private const int WarmUps = 2;

    private static readonly TimeSpan Budget = TimeSpan.FromSeconds(20);

    /// <summary>Measures a pack that has loaded without errors.</summary>
    /// <param name="loaded">The pack and its data.</param>
    /// <param name="request">How it was loaded; it is loaded so again.</param>
    /// <param name="cancellation">Ends the measuring.</param>
    public static PackMeasurement Of(LoadedPack loaded, PackRequest request, CancellationToken cancellation = default)
    {
        var (pack, world) = (loaded.Pack, loaded.World!);
        var folder = Directory.CreateTempSubdirectory("lode-bench-");
        try
        {
            var cache = AssemblyCache.In(folder.FullName);
            request.Progress?.Report(new("Compiling"));
            var watch = Stopwatch.StartNew();
            using var engine = CompiledEngine.Create(pack, cache, cancellation);
            var compile = watch.Elapsed.TotalMilliseconds;
            var cached = Median(() => CompiledEngine.Create(pack, cache, cancellation).Dispose(), cancellation);
            request.Progress?.Report(new("Judging"));
            for (var run = 0; run < WarmUps; run++)
            {
                engine.Judge(world, cancellation);
            }

            var evaluate = Median(() => engine.Judge(world, cancellation), cancellation);
            var stages = Reload(request, cancellation);
            var rules = pack.Rules.Where(r => r.InForce(loaded.Today)).ToList();
            var verdicts = rules.Sum(r => (long)world.Tables[r.Entity.Ordinal].RowCount);
            return new(
                world.Tables.Sum(t => (long)t.RowCount), rules.Count, stages.Load, stages.Parse, compile, cached, evaluate,
                evaluate > 0 ? Math.Round(verdicts / evaluate * 1000) : 0);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static (double Load, double Parse) Reload(PackRequest request, CancellationToken cancellation)
    {
        var (loads, parses) = (new List<double>(), new List<double>());
        Median(() =>
        {
            var times = PackLoader.Load(request with { WithLint = false }, cancellation).Timings;
            loads.Add(times.Where(t => t.Stage == "load").Sum(t => t.Time.TotalMilliseconds));
            parses.Add(times.Where(t => t.Stage is "read" or "parse" or "bind").Sum(t => t.Time.TotalMilliseconds));
        }, cancellation);
        return (Middle(loads), Middle(parses));
    }

    private static double Median(Action work, CancellationToken cancellation)
    {
        var times = new List<double>();
        var whole = Stopwatch.StartNew();
        for (var run = 0; run < Runs && (run == 0 || whole.Elapsed < Budget); run++)
        {
            cancellation.ThrowIfCancellationRequested();
            var watch = Stopwatch.StartNew();
            work();
            times.Add(watch.Elapsed.TotalMilliseconds);
        }

        return Middle(times);
    }

    private static double Middle(List<double> times) => times.Order().ElementAt(times.Count / 2);
}
