using System.Collections.Immutable;

namespace Lode.Semantics.Binding;

/// <summary>Which rules add to which score.</summary>
internal sealed class ScoreTable
{
    private readonly List<(string? Target, RuleSymbol Rule)> _rows = [];
    private readonly Dictionary<(string? Target, EntitySymbol Entity), ImmutableArray<RuleSymbol>> _contributors = [];

    public IEnumerable<string> Targets => _rows.Select(r => r.Target).OfType<string>();

    public void Add(string? target, RuleSymbol rule) => _rows.Add((target, rule));

    /// <summary>The rules that may add to a score of an entity's rows, in the pack's order.</summary>
    public ImmutableArray<RuleSymbol> Contributors(string? target, EntitySymbol entity)
    {
        if (!_contributors.TryGetValue((target, entity), out var found))
        {
            found = [.. _rows.Where(r => r.Target == target && r.Rule.Entity == entity).Select(r => r.Rule).Distinct()];
            _contributors[(target, entity)] = found;
        }

        return found;
    }
}
