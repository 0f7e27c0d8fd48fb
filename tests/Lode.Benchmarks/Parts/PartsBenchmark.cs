using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Diagnosers;
using BenchmarkDotNet.Exporters;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Loggers;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using Lode.Benchmarks.SideBySide;

namespace Lode.Benchmarks.Parts;

/// <summary>The stages and the kernels, each alone, by BenchmarkDotNet.</summary>
internal static class PartsBenchmark
{
    /// <param name="arguments">Those of BenchmarkDotNet, such as <c>--filter *Kernel*</c>.</param>
    public static int Run(string[] arguments)
    {
        // In this process: a project of its own for every benchmark would be built for longer than it runs.
        var config = ManualConfig.CreateEmpty()
            .AddJob(Job.ShortRun.WithToolchain(InProcessEmitToolchain.Instance))
            .AddDiagnoser(MemoryDiagnoser.Default)
            .AddColumnProvider(DefaultColumnProviders.Instance)
            .AddExporter(MarkdownExporter.GitHub)
            .AddLogger(ConsoleLogger.Default)
            .WithArtifactsPath(Path.Combine(Checkout.Root, "artifacts", "benchmarks"));
        var summaries = BenchmarkSwitcher.FromTypes([typeof(StageBenchmarks), typeof(KernelBenchmarks)])
            .Run(arguments is [] ? ["--filter", "*"] : arguments, config);
        return summaries.Any(summary => summary.HasCriticalValidationErrors || summary.Reports.Any(report => !report.Success)) ? 1 : 0;
    }
}
