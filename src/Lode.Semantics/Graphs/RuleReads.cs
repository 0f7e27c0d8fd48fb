using System.Collections.Immutable;

namespace Lode.Semantics.Graphs;

/// <summary>The rules that rules read; the many that add to one score are looked at once, however many rules read that score.</summary>
/// <param name="open">The rules whose layers are not known yet.</param>
internal sealed class RuleReads(IReadOnlySet<RuleSymbol> open)
{
    private readonly Dictionary<ImmutableArray<RuleSymbol>, Contributors> _scores = [];

    /// <summary>What one rule reads.</summary>
    public Read Of(RuleSymbol rule)
    {
        var nodes = rule.Expressions.SelectMany(e => e.DescendantsAndSelf()).ToList();
        return new(
            [.. nodes.OfType<BoundFired>().Select(f => f.Rule).Distinct()],
            [.. nodes.OfType<BoundTotalScore>().Select(s => s.Contributors).Distinct().Select(Known)]);
    }

    private Contributors Known(ImmutableArray<RuleSymbol> rules)
    {
        if (!_scores.TryGetValue(rules, out var known))
        {
            known = _scores[rules] = new(rules, [.. rules.Where(open.Contains)]);
        }

        return known;
    }

    /// <summary>The rules that add to a score, and those among them whose layers are not known yet.</summary>
    public sealed class Contributors(ImmutableArray<RuleSymbol> all, ImmutableArray<RuleSymbol> open)
    {
        private readonly bool _isBroken = all.Except(open).Any(r => r.IsBroken);
        private readonly bool _dependsOnDay = all.Except(open).Any(r => r.DependsOnDay);
        private readonly int _layer = all.Except(open).Select(r => r.Layer).DefaultIfEmpty(-1).Max();

        public ImmutableArray<RuleSymbol> Open => open;

        public bool IsBroken(RuleSymbol reader) => _isBroken || open.Any(r => r != reader && r.IsBroken);

        public bool DependsOnDay => _dependsOnDay || open.Any(r => r.DependsOnDay);

        public int Layer(RuleSymbol reader) => open.Where(r => r != reader).Select(r => r.Layer).Append(_layer).Max();
    }

    /// <summary>The rules whose verdicts a rule asks for, and the scores that it reads.</summary>
    public sealed record Read(ImmutableArray<RuleSymbol> Fired, ImmutableArray<Contributors> Scores);
}
