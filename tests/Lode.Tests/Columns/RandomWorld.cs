using System.Collections.Immutable;
using Lode.Runtime;
using Lode.Semantics;

namespace Lode.Tests.Columns;

/// <summary>Worlds of any size for a pack; the same for the same seed.</summary>
internal static class RandomWorld
{
    /// <summary>A world.</summary>
    /// <param name="pack">What its tables are like.</param>
    /// <param name="seed">Which of many.</param>
    /// <param name="unknown">The share of unknown cells.</param>
    /// <param name="rows">How many rows an entity has.</param>
    public static World Of(Pack pack, int seed, double unknown, Func<EntitySymbol, int> rows)
    {
        var random = new Random(seed);
        var texts = new TextPool();
        var tables = pack.Entities.Select(e => new Table(
            e.Name, e.Collection, [.. e.Fields.Select(f => f.Name)],
            [.. e.Fields.Select(f => Column(f.Type, rows(e), random, unknown, texts, rows))],
            [.. Enumerable.Range(0, rows(e)).Select(r => $"{e.Name}{r}")]));
        return new([.. tables], new("param", "params", [], [], ["params"]), new(2026, 1, 1), texts);
    }

    private static Column Column(LodeType type, int rows, Random random, double unknown, TextPool texts, Func<EntitySymbol, int> size)
    {
        var items = Enumerable.Range(0, rows).Select(_ => random.NextDouble() < unknown ? double.NaN : Item(type, random, texts, size)).ToArray();
        return type switch
        {
            NumberType or DateType => new NumberColumn(items),
            BooleanType => new BooleanColumn(Mask(items, i => i == 1), Mask(items, i => !double.IsNaN(i))),
            SetType set => Sets(set.Element, items, random, texts, size),
            _ => new CodeColumn([.. items.Select(i => double.IsNaN(i) ? -1 : (int)i)]),
        };
    }

    private static SetColumn Sets(LodeType element, double[] known, Random random, TextPool texts, Func<EntitySymbol, int> size)
    {
        var members = known.Select(k => double.IsNaN(k)
            ? []
            : Enumerable.Range(0, random.Next(4)).Select(_ => Item(element, random, texts, size)).Where(i => !double.IsNaN(i)).Distinct().ToArray()).ToArray();
        var offsets = new int[known.Length + 1];
        for (var i = 0; i < known.Length; i++)
        {
            offsets[i + 1] = offsets[i] + members[i].Length;
        }

        return new(offsets, [.. members.SelectMany(m => m)], Mask(known, k => !double.IsNaN(k)));
    }

    private static double Item(LodeType type, Random random, TextPool texts, Func<EntitySymbol, int> size) => type switch
    {
        DateType => new DateOnly(2025, 1, 1).DayNumber + random.Next(700),
        NumberType => random.Next(40) / 4.0,
        EnumType e => random.Next(e.Enum.Members.Length),
        EntityType e => size(e.Entity) == 0 ? double.NaN : random.Next(size(e.Entity)),
        TextType => texts.Code($"text {random.Next(9)}"),
        _ => random.Next(2),
    };

    private static BitMask Mask(double[] items, Func<double, bool> isSet)
    {
        var mask = new BitMask(items.Length);
        for (var i = 0; i < items.Length; i++)
        {
            mask[i] = isSet(items[i]);
        }

        return mask;
    }
}
