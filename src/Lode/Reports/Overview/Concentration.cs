using System.Collections.Immutable;
using Lode.Semantics;

namespace Lode;

/// <summary>Who holds how much of what: the rows of an entity that give a share of one thing to another.</summary>
/// <param name="Share">The field with the share.</param>
/// <param name="Whole">The field with what is shared.</param>
/// <param name="Holder">The field with who holds it.</param>
/// <param name="Part">The value that sets this chart apart from its siblings, a stage of production; null where there are none.</param>
/// <param name="Bars">What is shared, the most concentrated first.</param>
/// <param name="LeftOut">How many bars are left out: less concentrated ones.</param>
internal sealed record Concentration(FieldSymbol Share, FieldSymbol Whole, FieldSymbol Holder, string? Part, ImmutableArray<ConcentrationBar> Bars, int LeftOut);

/// <summary>How one thing is shared.</summary>
/// <param name="Whole">What is shared.</param>
/// <param name="Time">The latest time on record; null where the data have none.</param>
/// <param name="Holders">Who holds it, the largest first.</param>
internal sealed record ConcentrationBar(string Whole, string? Time, ImmutableArray<(string Name, double Share)> Holders)
{
    /// <summary>The sum of squared shares (Herfindahl's index); a lower bound where not all holders are listed.</summary>
    public double Index => Holders.Sum(h => h.Share * h.Share);
}
