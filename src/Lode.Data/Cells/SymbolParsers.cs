using Lode.Runtime;
using Lode.Semantics;

namespace Lode.Data;

/// <summary>Members of an enum, by name.</summary>
internal sealed class EnumParser(EnumSymbol symbol) : CodeParser
{
    private readonly Dictionary<string, int> _members = symbol.Members.DistinctBy(m => m.Name).ToDictionary(m => m.Name, m => m.Ordinal, StringComparer.Ordinal);

    public override CellDescriptor Descriptor => DataDescriptors.NotAMember;

    public override string Expected =>
        $"`{symbol.Name}` ({string.Join(", ", symbol.Members.Take(8).Select(m => m.Name))}{(symbol.Members.Length > 8 ? ", ..." : "")})";

    public override bool TryParse(string text, out double value)
    {
        var isMember = _members.TryGetValue(text, out var ordinal);
        value = isMember ? ordinal : double.NaN;
        return isMember;
    }

    public override string? Help(string text) => Advice.For(text, _members.Keys);
}

/// <summary>
/// References by key. While tables are still being read every key is taken, under a code of its own; once all keys are known,
/// <see cref="Resolve"/> turns codes into rows.
/// </summary>
internal sealed class ReferenceParser(EntitySymbol entity) : CodeParser
{
    private readonly Dictionary<string, int> _codes = new(StringComparer.Ordinal);
    private readonly List<string> _keys = [];

    public override CellDescriptor Descriptor => DataDescriptors.MissingRow;

    public override string Expected => $"`{entity.Collection}`";

    public EntitySymbol Entity => entity;

    public override bool TryParse(string text, out double value)
    {
        if (!_codes.TryGetValue(text, out var code))
        {
            code = _codes[text] = _keys.Count;
            _keys.Add(text);
        }

        value = code;
        return true;
    }

    /// <summary>The key behind a code.</summary>
    public string Key(double code) => _keys[(int)code];

    /// <summary>By code, the row of its key as a double; NaN where no row has it.</summary>
    public double[] Resolve(Table table) => [.. _keys.Select(key => table.Row(key)).Select(row => row < 0 ? double.NaN : row)];
}
