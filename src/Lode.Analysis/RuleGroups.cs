using System.Collections.Immutable;
using Lode.Semantics;
using Lode.Syntax;

namespace Lode.Analysis;

/// <summary>Rules of a pack that have something in common. Carried on from pack to pack: only rules that were bound anew are moved.</summary>
public sealed class RuleGroups
{
    private readonly ImmutableDictionary<string, Grouped> _files;
    private readonly Grouping _conditions;
    private readonly Grouping _actions;

    private RuleGroups(ImmutableDictionary<string, Grouped> files, Grouping conditions, Grouping actions) =>
        (_files, _conditions, _actions) = (files, conditions, actions);

    /// <summary>Rules of one entity and time with one condition, where there are several; in the order of the pack.</summary>
    internal IEnumerable<ImmutableArray<GroupedRule>> SameCondition => _conditions.Crowds;

    /// <summary>Rules of one entity with the same actions, where there are several; in the order of the pack.</summary>
    internal IEnumerable<ImmutableArray<GroupedRule>> SameActions => _actions.Crowds;

    /// <summary>The groups of a pack.</summary>
    /// <param name="pack">The pack.</param>
    /// <param name="before">Those of the pack that it was carried on from; null where there was none.</param>
    public static RuleGroups Of(Pack pack, RuleGroups? before = null)
    {
        var last = before ?? new(
            ImmutableDictionary.Create<string, Grouped>(StringComparer.Ordinal),
            new(rule => new(rule.Entity, Day(rule.From), Day(rule.Until), rule.Text.Condition)), new(rule => new(rule.Entity, 0, 0, rule.Text.Actions)));
        var (files, left, gone, come) = (last._files.ToBuilder(), last._files.Keys.ToHashSet(), new List<GroupedRule>(), new List<GroupedRule>());
        foreach (var file in pack.Files)
        {
            left.Remove(file.Path);
            if (last._files.GetValueOrDefault(file.Path) is var known && known?.File != file)
            {
                var rules = Rules(file, known);
                gone.AddRange(known?.Rules.Values.Where(rule => !rules.ContainsKey(rule.Key)) ?? []);
                come.AddRange(rules.Values.Where(rule => known?.Rules.ContainsKey(rule.Key) != true));
                files[file.Path] = new(file, rules);
            }
        }

        gone.AddRange(left.SelectMany(path => last._files[path].Rules.Values));
        files.RemoveRange(left);
        return new(files.ToImmutable(), last._conditions.With(gone, come), last._actions.With(gone, come));
    }

    private static Dictionary<object, GroupedRule> Rules(PackFile file, Grouped? before)
    {
        var rules = new Dictionary<object, GroupedRule>(ReferenceEqualityComparer.Instance);
        var texts = new Lazy<Dictionary<object, RuleText>>(() => before?.Rules.Values.ToDictionary(
            rule => rule.Wording, rule => rule.Text, ReferenceEqualityComparer.Instance as IEqualityComparer<object>) ?? []);
        foreach (var part in file.Parts.Where(part => part is { Symbol: RuleSymbol, IsLeftOut: false }))
        {
            rules[part.Key] = before?.Rules.GetValueOrDefault(part.Key) ?? GroupedRule.Of(part, texts.Value.GetValueOrDefault(part.Wording));
        }

        return rules;
    }

    /// <summary>The rules of a file.</summary>
    private sealed record Grouped(PackFile File, IReadOnlyDictionary<object, GroupedRule> Rules);

    private static int Day(DateOnly? date) => date?.DayNumber ?? -1;

    /// <summary>What rules have in common; the days are -1 where there are none.</summary>
    private sealed record Common(string Entity, int From, int Until, Printed Text);

    private sealed class Grouping(
        Func<GroupedRule, Common> key, ImmutableDictionary<Common, ImmutableArray<GroupedRule>>? groups = null, ImmutableHashSet<Common>? crowded = null)
    {
        private readonly ImmutableDictionary<Common, ImmutableArray<GroupedRule>> _groups = groups ?? ImmutableDictionary<Common, ImmutableArray<GroupedRule>>.Empty;
        private readonly ImmutableHashSet<Common> _crowded = crowded ?? [];

        public IEnumerable<ImmutableArray<GroupedRule>> Crowds => _crowded.Select(k =>
            ImmutableArray.CreateRange(_groups[k].OrderBy(r => r.Place.Source.Path, StringComparer.Ordinal).ThenBy(r => r.Place.Span.Start)));

        public Grouping With(List<GroupedRule> gone, List<GroupedRule> come)
        {
            var (next, crowded) = (_groups.ToBuilder(), _crowded.ToBuilder());
            var (left, joined) = (gone.ToLookup(key), come.ToLookup(key));
            foreach (var at in left.Select(g => g.Key).Union(joined.Select(g => g.Key)))
            {
                var keys = left[at].Select(r => r.Key).ToHashSet(ReferenceEqualityComparer.Instance);
                ImmutableArray<GroupedRule> members = [.. next.GetValueOrDefault(at, []).Where(r => !keys.Contains(r.Key)), .. joined[at]];
                next[at] = members;
                if (members.IsEmpty)
                {
                    next.Remove(at);
                }

                _ = members.Length > 1 ? crowded.Add(at) : crowded.Remove(at);
            }

            return new(key, next.ToImmutable(), crowded.ToImmutable());
        }
    }
}

/// <summary>A rule as those that have something in common with it are compared, without what it is bound to.</summary>
/// <param name="Key">What it is known by, see <see cref="FilePart.Key"/>.</param>
/// <param name="Wording">What its text is known by, see <see cref="FilePart.Wording"/>.</param>
/// <param name="Name">Its name.</param>
/// <param name="Place">Its place.</param>
/// <param name="Condition">The place of its condition.</param>
/// <param name="Entity">The name of what it judges.</param>
/// <param name="From">The first day it is in force, or null.</param>
/// <param name="Until">The last day it is in force, or null.</param>
/// <param name="Text">What it says.</param>
internal sealed record GroupedRule(
    object Key, object Wording, string Name, Place Place, TextSpan Condition, string Entity, DateOnly? From, DateOnly? Until, RuleText Text)
{
    /// <summary>A rule.</summary>
    /// <param name="part">The part of a file that it is.</param>
    /// <param name="text">What it says, where that is known already.</param>
    public static GroupedRule Of(FilePart part, RuleText? text)
    {
        var rule = (RuleSymbol)part.Symbol!;
        return new(
            part.Key, part.Wording, rule.Name, rule.Place, rule.Syntax.Condition.Span, rule.Entity.Name, rule.From, rule.Until, text ?? RuleText.Of(rule));
    }
}
