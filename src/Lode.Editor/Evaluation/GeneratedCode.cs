using Lode.Emit;
using Lode.Semantics;

namespace Lode.Editor;

/// <summary>What the compiler makes of a rule.</summary>
public static class GeneratedCode
{
    /// <summary>The C# that a rule becomes.</summary>
    public static string Of(PackSnapshot pack, RuleSymbol rule) => DeepWork.Run(() =>
    {
        // The code names rules by their numbers, which the rules of an edited pack do not bear.
        var numbered = PackBinder.Bind(pack.Bound.Trees, pack.Bound.Functions);
        return string.Join('\n', PackEmitter.Emit(numbered).LinesOf(numbered.Rules.Single(r => ReferenceEquals(r.Syntax, rule.Syntax))));
    });
}
