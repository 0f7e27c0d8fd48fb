using System.Globalization;
using Lode.Runtime;
using Lode.Semantics;
using Lode.Syntax;

namespace Lode.Editor;

/// <summary>Cells as rule files write them, without loss.</summary>
internal sealed class LiteralText(World world)
{
    private static readonly (decimal Size, string Suffix)[] Sizes = [(1_000_000_000, "bn"), (1_000_000, "m"), (1_000, "k")];

    /// <summary>What a cell holds; null where it holds nothing, or what cannot be written.</summary>
    public string? Of(FieldSymbol field, int row) => world.Tables[field.Entity.Ordinal].Columns[field.Ordinal] switch
    {
        var column when !column.IsKnown(row) => null,
        NumberColumn numbers => Single(numbers.Values[row], field.Type),
        BooleanColumn booleans => Truth(booleans.True[row]),
        CodeColumn codes => Single(codes[row], field.Type),
        SetColumn sets => Set(sets[row].ToArray(), ((SetType)field.Type).Element),
        _ => null,
    };

    /// <summary>A key: as a name where it can be one, else in quotes.</summary>
    public static string Key(string key) => SyntaxFacts.IsBareName(key) ? key : Quoted(key);

    /// <summary>A text in quotes.</summary>
    public static string Quoted(string text) => $"\"{text.Replace("\\", @"\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal)}\"";

    /// <summary>A name, in backquotes where it needs them.</summary>
    public static string Name(string name) => SyntaxFacts.IsBareName(name) ? name : $"`{name}`";

    private string? Set(double[] items, LodeType element)
    {
        var members = Array.ConvertAll(items, item => double.IsNaN(item) ? null : Single(item, element));
        return members.Contains(null) ? null : $"[{string.Join(", ", members)}]";
    }

    private string? Single(double item, LodeType type) => type switch
    {
        NumberType number => Number(item, number),
        DateType => ValueText.Date(item),
        BooleanType => Truth(item != 0),
        EnumType e => Name(e.Enum.Members[(int)item].Name),
        EntityType e => Key(world.Tables[e.Entity.Ordinal].Keys[(int)item]),
        TextType => Quoted(world.Texts[(int)item]),
        _ => null,
    };

    private static string Truth(bool value) => value ? "true" : "false";

    private static string? Number(double value, NumberType type)
    {
        if (!decimal.TryParse(value.ToString("R", CultureInfo.InvariantCulture), NumberStyles.Float, CultureInfo.InvariantCulture, out var exact))
        {
            return null;
        }

        return type.IsPercent ? $"{Digits(exact * 100)}%" : type.IsMoney ? $"{(exact < 0 ? "-" : "")}${Money(Math.Abs(exact))}" : Digits(exact);
    }

    private static string Money(decimal value)
    {
        var (size, suffix) = Sizes.FirstOrDefault(s => value >= s.Size && decimal.Round(value / s.Size, 2) * s.Size == value, (1, ""));
        return $"{Digits(value / size)}{suffix}";
    }

    private static string Digits(decimal value) => value.ToString("0.############################", CultureInfo.InvariantCulture);
}
