using System.Collections.Immutable;
using Lode.Semantics;

namespace Lode;

/// <summary>Compares the verdicts of two states of a pack, and finds what in the change made each flip.</summary>
internal static class Impact
{
    /// <summary>The comparison.</summary>
    /// <param name="before">The old state, without errors, with its data.</param>
    /// <param name="after">The new state.</param>
    /// <param name="today">The day, where the run names one; else that of each pack.</param>
    /// <param name="time">Causes are looked for so long.</param>
    /// <param name="progress">Told the share that is done.</param>
    /// <param name="cancellation">Ends it.</param>
    public static ImpactReport Of(
        LoadedPack before, LoadedPack after, DateOnly? today, TimeSpan time, Action<double>? progress = null, CancellationToken cancellation = default)
    {
        var (old, now) = (new Side(before.Pack, before.World!), new Side(after.Pack, after.World!));
        var (was, isNow) = (old.All(cancellation), now.All(cancellation));
        var flips = Flips(old, now, was, isNow).ToImmutableArray();
        var variants = new Variants(before, after, today);
        var search = new CauseSearch(variants, [.. flips.Select(f => new OpenFlip(f.Identity, f.Flip.Entity, f.Flip.Key, f.Flip.Head))], time, progress, cancellation);
        var causes = search.Run();
        return new(
            variants.Edits,
            [.. flips.Select((f, i) => f.Flip with { Causes = [.. causes[i].Select(cause => cause.Select(edit => variants.Edits[edit]).ToImmutableArray())] })],
            Only(now, old, isNow), Only(old, now, was), Subjects(now, old, isNow), Subjects(old, now, was), search.IsWhole);
    }

    private static bool IsInBoth(Side other, KeyValuePair<string, RuleSymbol> rule) =>
        other.Rules.TryGetValue(rule.Key, out var same) && same.Entity.Name == rule.Value.Entity.Name;

    private static IEnumerable<(string Identity, ImpactFlip Flip)> Flips(
        Side old, Side now, Dictionary<RuleSymbol, ImmutableArray<Standing>> was, Dictionary<RuleSymbol, ImmutableArray<Standing>> isNow) =>
        from rule in old.Rules.Where(r => IsInBoth(now, r))
        let symbol = now.Rules[rule.Key]
        let keys = now.Table(symbol).Keys
        from row in Enumerable.Range(0, keys.Length)
        let before = old.Table(rule.Value).Row(keys[row])
        where before >= 0 && was[rule.Value][before] != isNow[symbol][row]
        select (rule.Key, new ImpactFlip(symbol.Name, symbol.Title, symbol.Entity.Name, keys[row], was[rule.Value][before], isNow[symbol][row], []));

    private static ImmutableArray<ImpactRule> Only(Side side, Side other, Dictionary<RuleSymbol, ImmutableArray<Standing>> verdicts) =>
        [.. side.Rules.Where(r => !IsInBoth(other, r)).Select(r => new ImpactRule(
            r.Value.Name, verdicts[r.Value].Count(v => v == Standing.Fires), verdicts[r.Value].Count(v => v == Standing.Undetermined)))];

    private static ImmutableArray<ImpactSubject> Subjects(Side side, Side other, Dictionary<RuleSymbol, ImmutableArray<Standing>> verdicts) =>
        [.. from entity in side.Pack.Entities
            let table = side.World.Tables[entity.Ordinal]
            let same = other.World.Tables.FirstOrDefault(t => t.Entity == entity.Name)
            from row in Enumerable.Range(0, table.RowCount)
            where same is null || same.Row(table.Keys[row]) < 0
            select new ImpactSubject(entity.Name, table.Keys[row],
                [.. side.Rules.Values.Where(r => r.Entity == entity && verdicts[r][row] == Standing.Fires).Select(r => r.Name)])];
}
