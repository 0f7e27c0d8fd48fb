using System.Collections.Immutable;
using Lode.Semantics;

namespace Lode.Analysis;

/// <summary>Rules of a pack that have something in common. Carried on from pack to pack: only the rules of files that were bound anew are moved.</summary>
public sealed class RuleGroups
{
    private readonly ImmutableHashSet<PackFile> _files;
    private readonly Grouping<(EntitySymbol Entity, DateOnly? From, DateOnly? Until, Printed Text)> _conditions;
    private readonly Grouping<(EntitySymbol Entity, Printed Text)> _actions;

    private RuleGroups(
        ImmutableHashSet<PackFile> files, Grouping<(EntitySymbol, DateOnly?, DateOnly?, Printed)> conditions, Grouping<(EntitySymbol, Printed)> actions) =>
        (_files, _conditions, _actions) = (files, conditions, actions);

    /// <summary>Rules of one entity and time with one condition, where there are several; in the order of the pack.</summary>
    internal IEnumerable<ImmutableArray<RuleSymbol>> SameCondition => _conditions.Crowds;

    /// <summary>Rules of one entity with the same actions, where there are several; in the order of the pack.</summary>
    internal IEnumerable<ImmutableArray<RuleSymbol>> SameActions => _actions.Crowds;

    /// <summary>The groups of a pack.</summary>
    /// <param name="pack">The pack.</param>
    /// <param name="before">Those of the pack that it was carried on from; null where there was none, or another with other types.</param>
    public static RuleGroups Of(Pack pack, RuleGroups? before = null)
    {
        var last = before ?? new([], new(rule => (rule.Entity, rule.From, rule.Until, RuleText.Of(rule).Condition)), new(rule => (rule.Entity, RuleText.Of(rule).Actions)));
        var files = pack.Files.ToImmutableHashSet();
        var gone = last._files.Except(files).SelectMany(f => f.Rules).ToHashSet();
        var come = files.Except(last._files).SelectMany(f => f.Rules).ToHashSet();
        return new(files, last._conditions.With(gone, come), last._actions.With(gone, come));
    }

    private sealed class Grouping<TKey>(Func<RuleSymbol, TKey> key, ImmutableDictionary<TKey, ImmutableHashSet<RuleSymbol>>? groups = null, ImmutableHashSet<TKey>? crowded = null)
        where TKey : notnull
    {
        private readonly ImmutableDictionary<TKey, ImmutableHashSet<RuleSymbol>> _groups = groups ?? ImmutableDictionary<TKey, ImmutableHashSet<RuleSymbol>>.Empty;
        private readonly ImmutableHashSet<TKey> _crowded = crowded ?? [];

        public IEnumerable<ImmutableArray<RuleSymbol>> Crowds => _crowded.Select(k =>
            ImmutableArray.CreateRange(_groups[k].OrderBy(r => r.Place.Source.Path, StringComparer.Ordinal).ThenBy(r => r.Place.Span.Start)));

        public Grouping<TKey> With(HashSet<RuleSymbol> gone, HashSet<RuleSymbol> come)
        {
            var (next, crowded) = (_groups.ToBuilder(), _crowded.ToBuilder());
            foreach (var rule in gone.Where(rule => !come.Contains(rule)))
            {
                Put(key(rule), members => members.Remove(rule));
            }

            foreach (var rule in come.Where(rule => !gone.Contains(rule)))
            {
                Put(key(rule), members => members.Add(rule));
            }

            return new(key, next.ToImmutable(), crowded.ToImmutable());

            void Put(TKey at, Func<ImmutableHashSet<RuleSymbol>, ImmutableHashSet<RuleSymbol>> change)
            {
                var members = change(next.TryGetValue(at, out var known) ? known : []);
                next[at] = members;
                if (members.IsEmpty)
                {
                    next.Remove(at);
                }

                _ = members.Count > 1 ? crowded.Add(at) : crowded.Remove(at);
            }
        }
    }
}
