using System.Collections.Immutable;
using BenchmarkDotNet.Attributes;
using Lode.Benchmarks.Engine;
using Lode.Emit;
using Lode.Generation;
using Lode.Semantics;
using Lode.Syntax;

namespace Lode.Benchmarks.Parts;

/// <summary>From text to an assembly, each stage alone.</summary>
public class StageBenchmarks
{
    private ImmutableArray<string> _texts;
    private ImmutableArray<SyntaxTree> _trees;
    private Pack _pack = null!;
    private EmittedPack _emitted = null!;

    /// <summary>How many rules the pack has.</summary>
    [Params(100, 1000)]
    public int Rules { get; set; }

    [GlobalSetup]
    public void Prepare()
    {
        _texts = Workload.Shared(Rules, rows: 1).Texts;
        _trees = Parse();
        _pack = Bind();
        _emitted = Emit();
    }

    [Benchmark]
    public ImmutableArray<SyntaxTree> Parse() => Workload.Parse(_texts);

    [Benchmark]
    public Pack Bind() => PackBinder.Bind(_trees);

    [Benchmark]
    public EmittedPack Emit() => PackCompiler.Emit(_pack);

    [Benchmark]
    public void Compile() => PackCompiler.Compile(_emitted).Dispose();
}
