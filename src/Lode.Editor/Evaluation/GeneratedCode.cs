using Lode.Emit;
using Lode.Semantics;

namespace Lode.Editor;

/// <summary>What the compiler makes of a rule.</summary>
public static class GeneratedCode
{
    /// <summary>The C# that a rule becomes.</summary>
    public static string Of(PackSnapshot pack, RuleSymbol rule) =>
        string.Join('\n', DeepWork.Run(() => PackEmitter.Emit(pack.Bound)).LinesOf(rule));
}
