using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Lode.Interpreter;
using Lode.Runtime;
using Lode.Semantics;

namespace Lode.Editor;

/// <summary>What the data hold in a field: how much of it is filled, from where to where, what most often. Worked out once for the same data.</summary>
internal static class FieldProfile
{
    private const int MostValues = 8;

    private static readonly ConditionalWeakTable<Column, string> Known = [];

    /// <summary>In Markdown.</summary>
    public static string Of(FieldSymbol field, World world) =>
        Known.GetValue(world.Tables[field.Entity.Ordinal].Columns[field.Ordinal], column => Describe(field, column, world));

    /// <summary>How many rows hold each value, of sets each member; the most frequent first.</summary>
    public static ImmutableArray<(double Value, int Count)> Counts(Column column) =>
        [.. Items(column).GroupBy(item => item).Select(group => (group.Key, group.Count())).OrderByDescending(group => group.Item2)];

    private static string Describe(FieldSymbol field, Column column, World world)
    {
        var known = Enumerable.Range(0, column.Count).Count(column.IsKnown);
        var filled = $"Known in {known} of {column.Count} rows";
        if (known == 0)
        {
            return filled + ".";
        }

        return field.Type is NumberType or DateType ? $"{filled}, {Range(field.Type, [.. Items(column)])}" : $"{filled}{Frequent(field, column, world)}";
    }

    private static string Range(LodeType type, double[] values)
    {
        var style = ValueRenderer.StyleOf(type);
        var (least, greatest) = (FormattedText.Number(values.Min(), style), FormattedText.Number(values.Max(), style));
        var unit = type is NumberType { IsPercent: false, IsMoney: false, Unit.IsNone: false } number ? $" {number.Unit}" : "";
        return values.Min() == values.Max() ? $"all {least}{unit}." : $"from {least} to {greatest}{unit}.\n\n`{least} {Bars.Histogram(values)} {greatest}`";
    }

    private static string Frequent(FieldSymbol field, Column column, World world)
    {
        var element = (field.Type as SetType)?.Element ?? field.Type;
        var counts = Counts(column);
        if (counts.IsEmpty || (counts[0].Count == 1 && counts.Length > MostValues))
        {
            return counts.IsEmpty ? "." : $", {counts.Length} different values.";
        }

        var lines = counts.Take(MostValues).Select(c => (Value: Short(Text(c.Value, element, world)), c.Count)).ToArray();
        var more = counts.Length > MostValues ? $", {counts.Length} different values, most often" : "";
        return $"{more}:\n\n```text\n{Bars.Lines(lines)}\n```";
    }

    private static IEnumerable<double> Items(Column column) => column switch
    {
        NumberColumn numbers => numbers.Values.Where(value => !double.IsNaN(value)),
        CodeColumn codes => Enumerable.Range(0, codes.Count).Where(codes.IsKnown).Select(row => (double)codes[row]),
        BooleanColumn booleans => Enumerable.Range(0, booleans.Count).Where(booleans.IsKnown).Select(row => booleans.True[row] ? 1.0 : 0.0),
        SetColumn sets => sets.Items.Where(item => !double.IsNaN(item)),
        _ => [],
    };

    private static string Text(double item, LodeType type, World world) => type switch
    {
        BooleanType => ValueText.Boolean(item != 0),
        EnumType e => e.Enum.Members[(int)item].Name,
        EntityType e => world.Tables[e.Entity.Ordinal].Keys[(int)item],
        TextType => world.Texts[(int)item],
        _ => FormattedText.Number(item, ValueRenderer.StyleOf(type)),
    };

    /// <summary>On one line, and nothing that would end the block it stands in.</summary>
    public static string Short(string text)
    {
        const int longest = 40;
        var line = string.Concat(text.Select(c => char.IsControl(c) || c == '`' ? ' ' : c));
        return line.Length <= longest ? line : line[..(longest - 1)] + "…";
    }
}
