using Lode.Runtime;
using Lode.Semantics;

namespace Lode.Data;

/// <summary>Members of an enum, by name.</summary>
internal sealed class EnumParser : CodeParser
{
    private readonly EnumSymbol _symbol;
    private readonly Utf8Texts _names = new();
    private readonly int[] _ordinals;

    public EnumParser(EnumSymbol symbol)
    {
        _symbol = symbol;
        var members = symbol.Members.DistinctBy(m => m.Name).ToArray();
        Array.ForEach(members, m => _names.Add(m.Name));
        _ordinals = Array.ConvertAll(members, m => m.Ordinal);
    }

    public override CellDescriptor Descriptor => DataDescriptors.NotAMember;

    public override string Expected =>
        $"`{_symbol.Name}` ({string.Join(", ", _symbol.Members.Take(8).Select(m => m.Name))}{(_symbol.Members.Length > 8 ? ", ..." : "")})";

    public override bool TryParse(ReadOnlySpan<byte> text, out double value)
    {
        var number = _names.Find(text);
        value = number >= 0 ? _ordinals[number] : double.NaN;
        return number >= 0;
    }

    public override void ReadAll(BlockColumn cells, Span<double> values)
    {
        for (var row = 0; row < values.Length; row++)
        {
            values[row] = cells[row] is { IsEmpty: false } text && TryParse(text, out var value) ? value : double.NaN;
        }
    }

    public override string KeyText(double value) => _symbol.Members[(int)value].Name;

    public override string? Help(string text) => Advice.For(text, _symbol.Members.Select(m => m.Name));
}

/// <summary>
/// References by key. While tables are still being read every key is taken, under a number of its own; once all keys are known,
/// <see cref="Rows"/> turns numbers into rows.
/// </summary>
internal sealed class ReferenceParser(EntitySymbol entity) : AnyTextParser
{
    public override CellDescriptor Descriptor => DataDescriptors.MissingRow;

    public override string Expected => $"`{entity.Collection}`";

    public EntitySymbol Entity => entity;

    /// <summary>By number, the row of its key as a double; NaN where no row has it.</summary>
    public double[] Rows(Table table) => [.. Enumerable.Range(0, Texts.Count).Select(number => table.Row(Texts[number])).Select(row => row < 0 ? double.NaN : row)];
}
