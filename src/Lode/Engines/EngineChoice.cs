using Lode.Data;
using Lode.Generation;
using Lode.Interpreter;
using Lode.Runtime;
using Lode.Semantics;

namespace Lode;

/// <summary>An engine, and the sentence that says why it was taken.</summary>
internal sealed record EngineChoice(IRuleEngine Engine, EngineKind Kind, string Reason) : IDisposable
{
    // Measured with the published command, 30 rules of four comparisons over 1,000, 3,000 and 10,000 rows, processor time of the whole process:
    // interpreter 0.30, 0.39, 0.56 s; a cold compilation 1.05, 1.16, 1.10 s; one that was kept 0.43, 0.39, 0.48 s. The lines cross near
    // 950,000 and 100,000 such verdicts; verdicts that range over other rows cost the interpreter several times as much.

    /// <summary>A compilation takes about as long as interpreting this many verdicts.</summary>
    private const long WorthCompiling = 500_000;

    /// <summary>Loading what was compiled before takes about as long as interpreting this many.</summary>
    private const long WorthLoading = 100_000;

    /// <summary>The engine that a run asks for.</summary>
    /// <param name="pack">A pack without errors.</param>
    /// <param name="world">Its data.</param>
    /// <param name="kind">What is asked for.</param>
    /// <param name="cache">Opens the cache of compiled packs, where one is wanted; null for none.</param>
    /// <param name="cancellation">Ends a compilation.</param>
    public static EngineChoice For(Pack pack, World world, EngineKind kind, Func<AssemblyCache?>? cache = null, CancellationToken cancellation = default) =>
        For(pack, Verdicts(pack, world, null), kind, cache, cancellation);

    /// <summary>The engine that a run over a loaded pack asks for, its subjects in blocks or not.</summary>
    /// <param name="loaded">A pack without errors.</param>
    /// <param name="kind">What is asked for.</param>
    /// <param name="cache">Opens the cache of compiled packs, where one is wanted; null for none.</param>
    /// <param name="cancellation">Ends a compilation.</param>
    public static EngineChoice For(LoadedPack loaded, EngineKind kind, Func<AssemblyCache?>? cache = null, CancellationToken cancellation = default) =>
        For(loaded.Pack, Verdicts(loaded.Pack, loaded.World!, loaded.Stream), kind, cache, cancellation);

    /// <inheritdoc/>
    public void Dispose() => (Engine as IDisposable)?.Dispose();

    private static long Verdicts(Pack pack, World world, SubjectBlocks? stream) => pack.Rules.Where(r => r.InForce(world.Today))
        .Sum(r => (long)(r.Entity == stream?.Entity ? stream.Rows : world.Tables[r.Entity.Ordinal].RowCount));

    private static EngineChoice For(Pack pack, long verdicts, EngineKind kind, Func<AssemblyCache?>? cache, CancellationToken cancellation) =>
        kind switch
        {
            EngineKind.Interpreter => Interpreted(pack, "as asked for"),
            EngineKind.Compiled => Compiled(pack, "as asked for", cache?.Invoke(), cancellation),
            _ when verdicts >= WorthCompiling => Compiled(pack, $"{verdicts} verdicts are worth a compilation", cache?.Invoke(), cancellation),
            _ when verdicts >= WorthLoading && cache?.Invoke() is { } kept && PackCompiler.Kept(pack, kept) is { } compiled =>
                Told(new CompiledEngine(pack, compiled), $"{verdicts} verdicts are worth loading what is compiled"),
            _ => Interpreted(pack, $"{verdicts} verdicts are done before a compilation would be"),
        };

    private static EngineChoice Interpreted(Pack pack, string why) => new(new InterpreterEngine(pack), EngineKind.Interpreter, $"interpreter, {why}");

    private static EngineChoice Compiled(Pack pack, string why, AssemblyCache? cache, CancellationToken cancellation) =>
        Told(CompiledEngine.Create(pack, cache, cancellation), why);

    private static EngineChoice Told(CompiledEngine engine, string why) =>
        new(engine, EngineKind.Compiled, $"compiled, {why}{(engine.Compiled.IsKept ? "; kept from an earlier run" : "")}");
}
