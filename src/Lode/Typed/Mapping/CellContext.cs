using System.Collections.Immutable;
using Lode.Data;
using Lode.Runtime;
using Lode.Semantics;

namespace Lode;

/// <summary>What values of properties are turned into codes with; it gathers those that cannot be.</summary>
internal sealed class CellContext(ImmutableArray<Table> tables, Func<string, int> codeOf, bool lenient)
{
    private const int MostProblems = 20;

    private readonly List<string> _problems = [];

    public int Text(string? text) => text is null ? CodeColumn.Unknown : codeOf(text);

    public int Row(FieldSymbol field, EntitySymbol entity, string? key)
    {
        if (key is null)
        {
            return CodeColumn.Unknown;
        }

        var row = tables[entity.Ordinal].Row(key);
        if (row < 0)
        {
            Bad(field, $"`{VisibleText.Short(key)}` is not the key of any row of `{entity.Collection}`");
        }

        return row;
    }

    /// <summary>A value that cannot be read counts as unknown; whether that is allowed is asked at the end.</summary>
    public void Bad(FieldSymbol field, string why)
    {
        if (!lenient && _problems.Count < MostProblems)
        {
            _problems.Add($"`{field.Entity.Name}.{field.Name}`: {why}.");
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
