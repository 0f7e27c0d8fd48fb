using System.Collections.Immutable;
using Lode.Semantics;

namespace Lode;

/// <summary>Some rows of an entity, spread over all of them, the same for the same number of rows.</summary>
/// <param name="Entity">The entity.</param>
/// <param name="Rows">The rows.</param>
/// <param name="All">How many the entity has.</param>
internal sealed record SubjectSample(EntitySymbol Entity, ImmutableArray<int> Rows, int All)
{
    /// <summary>A sample that would leave out less than three of four rows saves too little for what it hides.</summary>
    private const int WorthAPart = 4;

    /// <summary>Whether rows are left out.</summary>
    public bool IsPart => Rows.Length < All;

    /// <summary>All rows, or where there are too many one drawn from each of equal stretches: every n-th would meet the same kind of row where data repeat.</summary>
    public static SubjectSample Of(EntitySymbol entity, int all, int most) => new(entity, all <= (long)WorthAPart * most ? [.. Enumerable.Range(0, all)] : [.. Enumerable.Range(0, most).Select(i => Drawn(i, all, most))], all);

    private static int Drawn(int stretch, int all, int most)
    {
        var (from, to) = ((long)stretch * all / most, (long)(stretch + 1) * all / most);
        var hash = unchecked((uint)stretch * 2654435761u);
        return (int)(from + ((to - from) * hash >> 32));
    }
}
