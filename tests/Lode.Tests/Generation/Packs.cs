using System.Globalization;
using Lode.Runtime;
using Lode.Semantics;
using Lode.Syntax;

namespace Lode.Tests.Generation;

/// <summary>Packs from text, and worlds from cells as text: empty is unknown, members of sets are separated by <c>;</c>.</summary>
internal static class Packs
{
    public static Pack Bind(string text)
    {
        var pack = PackBinder.Bind([Parser.Parse(new SourceText("rules.lode", text))]);
        Assert.Empty(pack.Diagnostics.Where(d => d.Severity == Severity.Error).Select(d => $"{d.Source.Slice(d.Span)}: {d.Message}"));
        return pack;
    }

    /// <summary>A world of tables by entity; the first cell of a row is its key.</summary>
    public static World World(Pack pack, params (string Entity, string[][] Rows)[] tables)
    {
        var texts = new TextPool();
        var rows = pack.Entities.Select(e => tables.FirstOrDefault(t => t.Entity == e.Name).Rows ?? []).ToArray();
        Table Table(EntitySymbol e) => new(
            e.Name, e.Collection, [.. e.Fields.Select(f => f.Name)],
            [.. e.Fields.Select(f => Column(f.Type, [.. rows[e.Ordinal].Select(r => r[f.Ordinal])], texts, rows))], [.. rows[e.Ordinal].Select(r => r[0])]);
        var defaults = pack.Params.Select(p => Column(p.Type, [Text(p.Default)], texts, rows));
        var names = pack.Params.Select(p => p.Name);
        return new([.. pack.Entities.Select(Table)], new("param", "params", [.. names], [.. defaults], ["params"]), pack.Today ?? new(2026, 1, 1), texts);
    }

    private static string Text(BoundExpression value) => value switch
    {
        BoundConstant { Value: MemberSymbol m } => m.Name,
        BoundConstant c => Convert.ToString(c.Value, CultureInfo.InvariantCulture) ?? "",
        BoundRowKey key => key.Key,
        BoundSet set => string.Join(';', set.Items.Select(Text)),
        _ => "",
    };

    private static Column Column(LodeType type, string[] cells, TextPool texts, string[][][] rows) => type switch
    {
        NumberType or DateType => new NumberColumn([.. cells.Select(c => Item(type, c, texts, rows))]),
        BooleanType => new BooleanColumn(Mask(cells, c => c == "yes"), Mask(cells, c => c.Length > 0)),
        SetType set => Sets(set.Element, cells, texts, rows),
        _ => new CodeColumn([.. cells.Select(c => Item(type, c, texts, rows) is var code && double.IsNaN(code) ? -1 : (int)code)]),
    };

    private static SetColumn Sets(LodeType element, string[] cells, TextPool texts, string[][][] rows)
    {
        var members = cells.Select(c => c.Split(';', StringSplitOptions.RemoveEmptyEntries).Select(m => Item(element, m, texts, rows)).ToArray()).ToArray();
        int[] offsets = [0, .. members.Select((_, i) => members.Take(i + 1).Sum(m => m.Length))];
        return new(offsets, [.. members.SelectMany(m => m)], Mask(cells, c => c.Length > 0));
    }

    private static double Item(LodeType type, string cell, TextPool texts, string[][][] rows) => (type, cell) switch
    {
        (_, "") => double.NaN,
        (NumberType, _) => double.Parse(cell, CultureInfo.InvariantCulture),
        (DateType, _) => DateOnly.Parse(cell, CultureInfo.InvariantCulture).DayNumber,
        (EnumType e, _) => e.Enum.Members.Single(m => m.Name == cell).Ordinal,
        (EntityType e, _) => Array.FindIndex(rows[e.Entity.Ordinal], r => r[0] == cell),
        _ => texts.Code(cell),
    };

    private static BitMask Mask(string[] cells, Func<string, bool> isSet)
    {
        var mask = new BitMask(cells.Length);
        for (var i = 0; i < cells.Length; i++)
        {
            mask[i] = isSet(cells[i]);
        }

        return mask;
    }
}
