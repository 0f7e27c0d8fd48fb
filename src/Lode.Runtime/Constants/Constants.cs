using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace Lode.Runtime;

/// <summary>The constants of compiled rules in one world: keys as rows, texts as codes. Immutable.</summary>
public sealed class Constants
{
    private readonly int[] _rows;
    private readonly int[] _texts;
    private readonly ImmutableArray<string> _literals;
    private readonly Regex[] _patterns;
    private readonly double[][] _sets;
    private readonly ImmutableArray<ImmutableArray<string>> _enums;
    private readonly ImmutableArray<HostCode> _functions;

    /// <summary>Binds constants to a world.</summary>
    public Constants(ConstantTable table, World world)
    {
        _rows = [.. table.Rows.Select(r => world.Tables[r.Table].Row(r.Key))];
        _texts = [.. table.Texts.Select(world.Texts.Code)];
        _literals = table.Literals;
        _patterns = table.Expressions;
        _sets = [.. table.Sets.Select(s => Distinct([.. s.Select(Member)]))];
        _enums = table.Enums;
        _functions = table.Functions;
    }

    /// <summary>A row; -1 where the data have none of that key.</summary>
    public int Row(int slot) => _rows[slot];

    /// <summary>The code of a text.</summary>
    public int Text(int slot) => _texts[slot];

    /// <summary>A text that is only shown, a name or a format.</summary>
    public string Literal(int slot) => _literals[slot];

    /// <summary>A regular expression.</summary>
    public Regex Pattern(int slot) => _patterns[slot];

    /// <summary>The distinct members of a set; NaN for an unknown one. Not to be written to.</summary>
    public double[] Set(int slot) => _sets[slot];

    /// <summary>The names of an enum's members.</summary>
    public ImmutableArray<string> Enum(int slot) => _enums[slot];

    /// <summary>A function of the host.</summary>
    public HostCode Function(int slot) => _functions[slot];

    // Two unknown members may be two.
    private static double[] Distinct(double[] members) => [.. members.Where((m, i) => double.IsNaN(m) || Array.IndexOf(members, m) == i)];

    private double Member(ConstantMember member)
    {
        var code = member.Kind switch
        {
            ConstantMemberKind.Row => Row((int)member.Value),
            ConstantMemberKind.Text => Text((int)member.Value),
            _ => member.Value,
        };
        return member.Kind != ConstantMemberKind.Number && code < 0 ? double.NaN : code;
    }
}
