using Lode.Interpreter;
using Lode.Runtime;
using Lode.Semantics;

namespace Lode;

/// <summary>An engine, and the sentence that says why it was taken.</summary>
public sealed record EngineChoice(IRuleEngine Engine, EngineKind Kind, string Reason)
{
    /// <summary>The engine that a run asks for.</summary>
    public static EngineChoice For(Pack pack, World world, EngineKind kind) => kind switch
    {
        EngineKind.Interpreter => new(new InterpreterEngine(pack), EngineKind.Interpreter, "the interpreter, as asked for"),
        _ => new(new InterpreterEngine(pack), EngineKind.Interpreter, $"the interpreter: {pack.Rules.Length} rules on {Rows(pack, world)} rows are not worth a compilation"),
    };

    private static long Rows(Pack pack, World world) => pack.Rules.Select(r => r.Entity.Ordinal).Distinct().Sum(o => (long)world.Tables[o].RowCount);
}
