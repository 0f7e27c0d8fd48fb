using Lode.Interpreter;

namespace Lode.Editor;

/// <summary>Why a rule says what it says of one subject.</summary>
public static class Explaining
{
    /// <summary>The explanation; null where there is no such rule or subject, or the data do not load.</summary>
    /// <param name="pack">The pack.</param>
    /// <param name="rule">The rule's name; of an anonymous rule FILE:LINE.</param>
    /// <param name="key">The subject.</param>
    /// <param name="budget">Ends the search for changes early.</param>
    /// <param name="cancellation">Stops it.</param>
    public static Explanation? Of(PackSnapshot pack, string rule, string key, CancellationToken budget, CancellationToken cancellation) =>
        pack.Bound.Rules.FirstOrDefault(r => r.Name == rule) is { } symbol && pack.World is { } world
        && world.Tables[symbol.Entity.Ordinal].Row(key) is >= 0 and var row
            ? new Explainer(new InterpreterEngine(pack.Bound), world).Explain(pack.Bound.Ordinal(symbol), row, budget, cancellation)
            : null;
}
