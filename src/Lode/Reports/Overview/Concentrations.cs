using System.Collections.Immutable;
using Lode.Runtime;
using Lode.Semantics;

namespace Lode;

/// <summary>Finds, in any model, the entities whose rows say what share of one thing another holds: two references and a percent.</summary>
internal static class Concentrations
{
    /// <summary>Shares of one whole add up to no more than this; figures are rounded.</summary>
    private const double Whole = 1.02;

    private const int MostParts = 6;

    public static ImmutableArray<Concentration> Of(Pack pack, World world, int mostBars) =>
        [.. pack.Entities.Where(e => world.Tables[e.Ordinal].RowCount > 1).SelectMany(e => Of(e, world, mostBars))];

    private static IEnumerable<Concentration> Of(EntitySymbol entity, World world, int mostBars)
    {
        FieldSymbol[] references = [.. entity.Fields.Where(f => f.Type is EntityType).OrderByDescending(f => f.IsKey).ThenByDescending(f => f.IsRequired)];
        if (references is not [var first, var second, ..] || entity.Fields.FirstOrDefault(f => f.Type is NumberType { IsPercent: true } && !f.IsKey) is not { } share)
        {
            return [];
        }

        // Which of the two is shared is seen from the sums: the shares of one thing make at most a whole.
        var (forward, back) = (new Shares(world, share, second, first), new Shares(world, share, first, second));
        var shares = back.Fitting > forward.Fitting ? back : forward;
        return shares.Bars.GroupBy(b => b.Part).Select(part => (Part: part.Key, Bars: Ordered(part.Select(b => b.Bar)))).Where(part => part.Bars.Any(b => b.Holders.Length > 1))
            .Take(MostParts)
            .Select(part => new Concentration(share, shares.Whole, shares.Holder, part.Part, [.. part.Bars.Take(mostBars)], Math.Max(0, part.Bars.Length - mostBars)));
    }

    private static ImmutableArray<ConcentrationBar> Ordered(IEnumerable<ConcentrationBar> bars) =>
        [.. bars.OrderByDescending(b => b.Index).ThenBy(b => b.Whole, StringComparer.Ordinal)];

    /// <summary>The known shares of an entity's rows by what is shared, by its part and at the latest time on record.</summary>
    private sealed class Shares
    {
        public Shares(World world, FieldSymbol share, FieldSymbol whole, FieldSymbol holder)
        {
            (Whole, Holder) = (whole, holder);
            var table = world.Tables[share.Entity.Ordinal];
            var part = share.Entity.Fields.FirstOrDefault(f => f.IsKey && f.Type is EnumType);
            var time = share.Entity.Fields.FirstOrDefault(f => f.IsKey && f.Type is NumberType or DateType && f != share);
            var values = ((NumberColumn)table.Columns[share.Ordinal]).Values;
            var (wholes, holders) = ((CodeColumn)table.Columns[whole.Ordinal], (CodeColumn)table.Columns[holder.Ordinal]);
            var parts = part is null ? null : (CodeColumn)table.Columns[part.Ordinal];
            var times = time is null ? null : ((NumberColumn)table.Columns[time.Ordinal]).Values;
            string Key(FieldSymbol field, int row) => world.Tables[((EntityType)field.Type).Entity.Ordinal].Keys[row];

            var rows = Enumerable.Range(0, table.RowCount).Where(r => values[r] is > 0 and <= 1 && wholes[r] >= 0 && holders[r] >= 0 && parts?[r] is null or >= 0);
            Bars = [.. rows.GroupBy(r => (Part: parts?[r] ?? 0, Whole: wholes[r])).OrderBy(g => g.Key.Part).ThenBy(g => g.Key.Whole).Select(g =>
            {
                var latest = times is null ? double.NaN : g.Max(r => double.IsNaN(times[r]) ? double.NegativeInfinity : times[r]);
                var known = double.IsFinite(latest);
                return (part is null ? null : ((EnumType)part.Type).Enum.Members[g.Key.Part].Name, new ConcentrationBar(
                    Key(whole, g.Key.Whole),
                    known ? time!.Type is DateType ? ValueText.Date(latest) : ValueText.Number(latest) : null,
                    [.. g.Where(r => !known || times![r] == latest).GroupBy(r => holders[r]).Select(h => (Key(holder, h.Key), h.Sum(r => values[r])))
                        .OrderByDescending(h => h.Item2).ThenBy(h => h.Item1, StringComparer.Ordinal)]));
            })];
        }

        public FieldSymbol Whole { get; }

        public FieldSymbol Holder { get; }

        public ImmutableArray<(string? Part, ConcentrationBar Bar)> Bars { get; }

        /// <summary>How many of the sums could be wholes.</summary>
        public double Fitting => Bars.Length == 0 ? 0 : (double)Bars.Count(b => b.Bar.Holders.Sum(h => h.Share) <= Shares.Most) / Bars.Length;

        private static double Most => Concentrations.Whole;
    }
}
