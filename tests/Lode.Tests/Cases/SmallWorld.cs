using System.Collections.Immutable;
using System.Globalization;
using Lode.Interpreter;
using Lode.Runtime;
using Lode.Semantics;

namespace Lode.Tests.Cases;

/// <summary>A world of rows written down in a test: cells of text without quotes, empty ones unknown. It checks nothing.</summary>
public static class SmallWorld
{
    /// <summary>The world of a pack.</summary>
    /// <param name="pack">The pack.</param>
    /// <param name="csv">The text of an entity's table: a header, then the rows.</param>
    public static World Of(Pack pack, Func<EntitySymbol, string> csv)
    {
        var texts = new TextPool();
        var cells = pack.Entities.Select(e => Cells(e, csv(e))).ToImmutableArray();
        var keys = pack.Entities.Select(e => e.Keys.Any()
            ? cells[e.Ordinal].Select(row => string.Join('/', e.Keys.Select(k => row[k.Ordinal] is "" ? "-" : row[k.Ordinal]))).ToImmutableArray()
            : [.. cells[e.Ordinal].Select((_, row) => $"#{row + 1}")]).ToImmutableArray();
        var tables = pack.Entities.Select(e => new Table(e.Name, e.Collection, [.. e.Fields.Select(f => f.Name)],
            [.. e.Fields.Select(f => ColumnWriter.Write(f.Type, [.. cells[e.Ordinal].Select(row => Parse(row[f.Ordinal], f.Type, keys))], texts))],
            keys[e.Ordinal]));
        var world = new World([.. tables], new Table("param", "params", [.. pack.Params.Select(p => p.Name)], [], ["params"]),
            pack.Today ?? new DateOnly(2026, 3, 31), texts);
        var columns = pack.Params.Select(p => ColumnWriter.Write(p.Type, [ConstantValue.Of(p.Default, world)], texts));
        return world with { Params = world.Params with { Columns = [.. columns] } };
    }

    private static ImmutableArray<string[]> Cells(EntitySymbol entity, string csv)
    {
        var lines = csv.ReplaceLineEndings("\n").Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => line.Split(',', StringSplitOptions.TrimEntries)).ToArray();
        var places = entity.Fields.Select(f => Array.IndexOf(lines[0], f.Column)).ToArray();
        return [.. lines.Skip(1).Select(line => places.Select(place => place < 0 ? "" : line[place]).ToArray())];
    }

    private static Value Parse(string cell, LodeType type, ImmutableArray<ImmutableArray<string>> keys) => type switch
    {
        _ when cell.Length == 0 => Value.Unknown,
        SetType set => SetValue.Of(cell.Split(';').Select(item => Parse(item, set.Element, keys))),
        DateType => new NumberValue(DateOnly.ParseExact(cell, "yyyy-MM-dd", CultureInfo.InvariantCulture).DayNumber),
        NumberType when cell.EndsWith('%') => new NumberValue((double)(decimal.Parse(cell[..^1], CultureInfo.InvariantCulture) / 100)),
        NumberType => new NumberValue(double.Parse(cell, CultureInfo.InvariantCulture)),
        BooleanType => Value.Of(cell == "yes"),
        TextType => new TextValue(cell),
        EnumType e => new CodeValue(Array.FindIndex([.. e.Enum.Members], m => m.Name == cell)),
        EntityType e => new CodeValue(keys[e.Entity.Ordinal].IndexOf(cell)),
        _ => throw new ArgumentException($"A cell of {type}.", nameof(type)),
    };
}
