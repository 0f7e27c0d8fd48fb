using System.Runtime.CompilerServices;
using System.Collections.Immutable;
using Lode.Runtime;
using Lode.Runtime.Columns;
using Lode.Runtime.Scalars;
using Lode.Semantics;

namespace Lode.Generation;

/// <summary>The compiled rules of a pack as an engine.</summary>
public sealed class CompiledEngine(Pack pack, CompiledPack compiled) : IRuleEngine, IDisposable
{
    private readonly ConditionalWeakTable<World, BoundWorld> _bound = [];

    /// <summary>What it was compiled from.</summary>
    public CompiledPack Compiled { get; } = compiled;

    /// <summary>How many threads judge a large table; the verdicts do not depend on it.</summary>
    public int Threads { get; init; } = Environment.ProcessorCount;

    /// <summary>Compiles a pack without errors, unless a cache has it.</summary>
    public static CompiledEngine Create(Pack pack, AssemblyCache? cache = null, CancellationToken cancellation = default) =>
        new(pack, PackCompiler.Compile(pack, cache, cancellation));

    /// <inheritdoc/>
    public ImmutableArray<RuleVerdicts?> Judge(World world, CancellationToken cancellation = default) =>
        ColumnJudge.Judge(Compiled.Columns, Bind(world), Threads, buffer: null, cancellation);

    /// <summary>Judges every row by every rule into memory that the caller keeps: the verdicts hold until it is used again.</summary>
    public ImmutableArray<RuleVerdicts?> Judge(World world, VerdictBuffer buffer, CancellationToken cancellation = default) =>
        ColumnJudge.Judge(Compiled.Columns, Bind(world), Threads, buffer, cancellation);

    /// <summary>
    /// What the clauses of a rule said of a row in the last run into this memory, in the order of the text. Clauses that do more than compare a field of the
    /// subject with what is the same everywhere are left out.
    /// </summary>
    /// <exception cref="InvalidOperationException">The memory does not keep clauses, or was not judged into.</exception>
    public ImmutableArray<JudgedClause> Clauses(VerdictBuffer buffer, int rule, int row) =>
        [.. Compiled.Emitted.Clauses[rule].Select(c => new JudgedClause(c.Clause, buffer.Clause(c.Test, row)))];

    /// <inheritdoc/>
    public RuleOutcome? Detail(World world, int rule, int row) => Bind(world).Outcome(Compiled.Scalars, rule, row);

    /// <inheritdoc/>
    public ImmutableArray<RuleOutcome?> Details(World world, int table, int row, CancellationToken cancellation = default) =>
        Bind(world).Outcomes(Compiled.Scalars, table, row, cancellation);

    /// <inheritdoc/>
    public void Dispose() => Compiled.Dispose();

    private BoundWorld Bind(World world) => _bound.GetValue(world, w => new(
        w, new Constants(Compiled.Constants, w),
        [.. pack.Rules.Select(r => r.InForce(w.Today))], [.. pack.Rules.Select(r => r.Entity.Ordinal)]));
}
