using System.Collections.Immutable;

namespace Lode.Semantics.Graphs;

/// <summary>The rules that add to scores; the many that add to one are looked at once, however many rules read that score.</summary>
/// <param name="open">The rules whose layers are not known yet.</param>
internal sealed class Contributing(IReadOnlySet<RuleSymbol> open)
{
    private readonly Dictionary<ImmutableArray<RuleSymbol>, Rules> _known = [];

    /// <summary>Those that add to a score.</summary>
    public Rules To(BoundTotalScore score)
    {
        if (!_known.TryGetValue(score.Contributors, out var known))
        {
            known = _known[score.Contributors] = new(score.Contributors, [.. score.Contributors.Where(open.Contains)], open);
        }

        return known;
    }

    /// <summary>The rules that add to one score, and those among them whose layers are not known yet.</summary>
    public sealed class Rules
    {
        private readonly bool _isBroken;
        private readonly bool _dependsOnDay;
        private readonly int _layer = -1;

        public Rules(ImmutableArray<RuleSymbol> all, ImmutableArray<RuleSymbol> ofOpen, IReadOnlySet<RuleSymbol> open)
        {
            Open = ofOpen;
            foreach (var rule in all.Where(rule => !open.Contains(rule)))
            {
                (_isBroken, _dependsOnDay, _layer) = (_isBroken || rule.IsBroken, _dependsOnDay || rule.DependsOnDay, Math.Max(_layer, rule.Layer));
            }
        }

        public ImmutableArray<RuleSymbol> Open { get; }

        public bool DependsOnDay => _dependsOnDay || Open.Any(r => r.DependsOnDay);

        public bool IsBroken(RuleSymbol reader) => _isBroken || Open.Any(r => r != reader && r.IsBroken);

        public int Layer(RuleSymbol reader) => Open.Where(r => r != reader).Select(r => r.Layer).Append(_layer).Max();
    }
}
