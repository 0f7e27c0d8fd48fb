using System.Collections.Immutable;

namespace Lode.Runtime;

/// <summary>
/// The cells that left something open, distinct by their written form, in the order of reading. Only as many are kept as can be shown: the first
/// five and a sixth that says there are more. Immutable.
/// </summary>
public sealed class MissingCells
{
    /// <summary>How many are named.</summary>
    public const int Limit = 5;

    private readonly ImmutableArray<string> _cells;

    private MissingCells(ImmutableArray<string> cells) => _cells = cells;

    /// <summary>No cell at all: a literal <c>unknown</c>, a division by zero.</summary>
    public static MissingCells None { get; } = new([]);

    /// <summary>One cell, in its written form.</summary>
    public static MissingCells Of(string cell) => new([cell]);

    /// <summary>These, then those of <paramref name="other"/> that are not among them.</summary>
    public MissingCells Then(MissingCells other)
    {
        if (other._cells.IsEmpty || ReferenceEquals(this, other) || _cells.Length > Limit)
        {
            return this;
        }

        if (_cells.IsEmpty)
        {
            return other;
        }

        return new([.. _cells.Union(other._cells, StringComparer.Ordinal).Take(Limit + 1)]);
    }

    /// <summary>As reported: at most five cells, and <c>...</c> as a sixth where there are more.</summary>
    public ImmutableArray<string> Report() => _cells.Length <= Limit ? _cells : [.. _cells.Take(Limit), "..."];

    /// <summary>
    /// A cell's written form: of the subject <c>field</c>, behind references of the subject the path <c>partner.political_stability</c>, of any
    /// other row <c>countries[Malaysia].political_stability</c>.
    /// </summary>
    /// <param name="table">The cell's table.</param>
    /// <param name="row">Its row.</param>
    /// <param name="field">Its column.</param>
    /// <param name="isSubject">Whether the row is the subject.</param>
    /// <param name="path">The path from the subject, the field included, where it was read so; else null.</param>
    public static string Name(Table table, int row, int field, bool isSubject, string? path)
    {
        var name = table.FieldNames[field];
        return isSubject ? name : path ?? $"{table.Collection}[{table.Keys[row]}].{name}";
    }
}
