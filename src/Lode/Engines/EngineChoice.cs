using Lode.Generation;
using Lode.Interpreter;
using Lode.Runtime;
using Lode.Semantics;

namespace Lode;

/// <summary>An engine, and the sentence that says why it was taken.</summary>
public sealed record EngineChoice(IRuleEngine Engine, EngineKind Kind, string Reason) : IDisposable
{
    /// <summary>A compilation takes about as long as interpreting this many verdicts.</summary>
    private const long WorthCompiling = 100_000;

    /// <summary>The engine that a run asks for.</summary>
    public static EngineChoice For(Pack pack, World world, EngineKind kind, CancellationToken cancellation = default)
    {
        var verdicts = pack.Rules.Where(r => r.InForce(world.Today)).Sum(r => (long)world.Tables[r.Entity.Ordinal].RowCount);
        var isWorth = verdicts >= WorthCompiling;
        return kind switch
        {
            EngineKind.Interpreter => Interpreted(pack, "as asked for"),
            EngineKind.Compiled => Compiled(pack, "as asked for", cancellation),
            _ when isWorth => Compiled(pack, $"{verdicts} verdicts are worth a compilation", cancellation),
            _ => Interpreted(pack, $"{verdicts} verdicts are done before a compilation would be"),
        };
    }

    /// <inheritdoc/>
    public void Dispose() => (Engine as IDisposable)?.Dispose();

    private static EngineChoice Interpreted(Pack pack, string why) => new(new InterpreterEngine(pack), EngineKind.Interpreter, $"interpreter, {why}");

    private static EngineChoice Compiled(Pack pack, string why, CancellationToken cancellation) =>
        new(CompiledEngine.Create(pack, cancellation), EngineKind.Compiled, $"compiled, {why}");
}
