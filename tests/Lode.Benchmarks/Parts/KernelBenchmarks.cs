using BenchmarkDotNet.Attributes;
using Lode.Benchmarks.Engine;
using Lode.Generation;
using Lode.Runtime;

namespace Lode.Benchmarks.Parts;

/// <summary>One rule with one kind of comparison over many rows: what its kernel costs, with what a rule costs at all.</summary>
public class KernelBenchmarks : IDisposable
{
    private const int Rows = 1 << 16;
    private CompiledEngine _engine = null!;
    private World _world = null!;

    /// <summary>The condition of the rule.</summary>
    [Params("n0 > 0.5", "e0 == m0_1", "e0 in [m0_1, m0_3]", "n0 + n1 > 1", "n0 > 0.5 and n1 <= 0.5 and e0 == m0_1")]
    public string Condition { get; set; } = "";

    /// <summary>The share of cells that are unknown.</summary>
    [Params(0, 0.2)]
    public double Unknown { get; set; }

    [GlobalSetup]
    public void Prepare()
    {
        var workload = Workload.Shared(rules: 0, Rows, Unknown);
        var pack = Workload.Bind([.. workload.Texts, $"if {Condition} then flag\n"]);
        _engine = new(pack, PackCompiler.Compile(pack)) { Threads = 1 };
        _world = workload.World;
    }

    [GlobalCleanup]
    public void Dispose()
    {
        _engine.Dispose();
        GC.SuppressFinalize(this);
    }

    [Benchmark]
    public void Judge() => _engine.Judge(_world);
}
