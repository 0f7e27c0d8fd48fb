using System.Collections.Immutable;
using Lode.Data;
using Lode.Semantics;
using Lode.Syntax;

namespace Lode;

/// <summary>Everything that differs between two packs, and the old pack with any part of that applied.</summary>
internal sealed class Variants
{
    private readonly LoadedPack _base;
    private readonly DateOnly? _today;
    private readonly PackBinding _binding;
    private readonly RuleEdits _rules;
    private readonly DataEdits _data;

    /// <param name="before">The old pack.</param>
    /// <param name="after">The new pack.</param>
    /// <param name="today">The day, where the run names one.</param>
    public Variants(LoadedPack before, LoadedPack after, DateOnly? today)
    {
        (_base, _today) = (before, today);
        _rules = new(before.Pack.Trees, after.Pack.Trees);
        _data = new(_rules.Edits.Length, before, after);
        Edits = _rules.Edits.AddRange(_data.Edits);
        var functions = before.Pack.Functions;
        _binding = PackBinding.Of(
            _rules.Apply(_ => false).Select(Parser.Parse),
            new([.. functions.Added, .. after.Pack.Functions.Added.Where(f => functions.Find(f.Name) is null)]));
    }

    /// <summary>The edits.</summary>
    public ImmutableArray<ImpactEdit> Edits { get; }

    /// <summary>Whether it is worth trying an edit alone for a subject where there are too many to try all: one of the rules, or of the subject's own row.</summary>
    public bool IsNear(int edit, string entity, string key) => edit < _rules.Edits.Length || _data.IsOf(edit, entity, key);

    /// <summary>The old pack with some edits; null where that has no meaning.</summary>
    public Side? With(IReadOnlySet<int> edits, CancellationToken cancellation)
    {
        var before = _binding.Pack.Trees.ToDictionary(t => t.Source.Path, StringComparer.Ordinal);
        var trees = _rules.Apply(edits.Contains).Select(source => before.TryGetValue(source.Path, out var tree) && tree.Source.Text == source.Text ? tree : Parser.Parse(source));
        var pack = _binding.With(trees).Pack;
        if (pack.HasErrors)
        {
            return null;
        }

        var today = _today ?? pack.Today ?? _base.Today;
        if (!_data.HasAny(edits) && !edits.Any(_rules.IsOfSchema))
        {
            return new(pack, WorldLoader.WithParams(pack, _base.World! with { Today = today }, LoadOptions.Empty));
        }

        var loaded = WorldLoader.Load(pack, _base.Files.Root, new() { Today = today, Written = _data.Apply(edits.Contains) }, cancellation);
        return loaded.World is { } world ? new(pack, world) : null;
    }
}
