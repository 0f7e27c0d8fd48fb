using System.Collections.Immutable;

namespace Lode.Semantics.Binding;

/// <summary>Which rules add to which score.</summary>
/// <param name="before">The table of an earlier pack, whose arrays stay where they are the same.</param>
internal sealed class ScoreTable(ScoreTable? before = null)
{
    private List<(string? Target, RuleSymbol Rule)>? _rows;
    private ImmutableArray<PackFile> _files = [];
    private readonly Dictionary<(string? Target, EntitySymbol Entity), ImmutableArray<RuleSymbol>> _contributors = [];
    private Dictionary<(string? Target, EntitySymbol Entity), ImmutableArray<RuleSymbol>>? _before = before?._contributors;

    public IEnumerable<string> Targets => Rows.Select(r => r.Target).OfType<string>();

    private List<(string? Target, RuleSymbol Rule)> Rows =>
        _rows ??= [.. _files.SelectMany(f => f.Scoring).SelectMany(at => at.Scores.Select(score => (score, (RuleSymbol)at.Symbol!)))];

    /// <summary>Takes the rules of files, which are declared.</summary>
    public void Declare(ImmutableArray<PackFile> files) => _files = files;

    /// <summary>The rules that may add to a score of an entity's rows, in the pack's order.</summary>
    public ImmutableArray<RuleSymbol> Contributors(string? target, EntitySymbol entity)
    {
        if (!_contributors.TryGetValue((target, entity), out var found))
        {
            found = [.. Rows.Where(r => r.Target == target && r.Rule.Entity == entity).Select(r => r.Rule).Distinct()];
            found = _before?.TryGetValue((target, entity), out var known) == true && known.SequenceEqual(found) ? known : found;
            _contributors[(target, entity)] = found;
        }

        return found;
    }

    /// <summary>Leaves what only binding asks for.</summary>
    public void Settle() => (_before, _rows, _files) = (null, null, []);
}
