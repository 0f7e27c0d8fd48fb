using System.Collections.Immutable;

namespace Lode.Runtime;

/// <summary>What values of properties are turned into codes with; it gathers those that cannot be.</summary>
internal sealed class CellContext(ImmutableArray<Table> tables, Func<string, int> codeOf, bool lenient)
{
    private const int MostProblems = 20;

    private readonly List<string> _problems = [];

    /// <summary>The table whose rows come and go with each call, so that a key may name none of them; -1 for none.</summary>
    public int Passing { get; init; } = -1;

    public int Text(string? text) => text is null ? CodeColumn.Unknown : codeOf(text);

    public int Row(FieldShape field, string? key)
    {
        if (key is null)
        {
            return CodeColumn.Unknown;
        }

        var row = tables[field.Type.Table].Row(key);
        if (row < 0 && field.Type.Table != Passing)
        {
            Bad(field, $"`{VisibleText.Short(key)}` is not the key of any row of `{field.Type.Collection}`");
        }

        return row;
    }

    /// <summary>Members of a set without those that are rows which are not there now; null where another is unknown.</summary>
    public List<double>? Members(FieldShape field, IEnumerable<double> members)
    {
        var known = members.Where(m => !double.IsNaN(m) || field.Type.Table != Passing || Passing < 0).Distinct().ToList();
        return known.Exists(double.IsNaN) ? null : known;
    }

    /// <summary>A value that cannot be read counts as unknown; whether that is allowed is asked at the end.</summary>
    public void Bad(FieldShape field, string why)
    {
        if (!lenient && _problems.Count < MostProblems)
        {
            _problems.Add($"`{field.Owner}.{field.Name}`: {why}.");
        }
    }

    /// <exception cref="SubjectException">Some value could not be read, and that is not allowed.</exception>
    public void ThrowIfAny()
    {
        if (_problems.Count > 0)
        {
            throw new SubjectException([.. _problems]);
        }
    }
}
