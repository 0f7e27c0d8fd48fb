using Lode.Semantics;
using Lode.Syntax;

namespace Lode.Editor;

/// <summary>Units that the pack's types name, and words for periods behind numbers.</summary>
internal static class UnitCompletion
{
    /// <summary>Units behind <c>in</c> of a type: whole ones and their parts.</summary>
    public static void Units(CompletionSite site, CompletionOffers offers) =>
        Add(offers, Declared(site.Pack).SelectMany(t => t.Unit.Parts.Append(t.Unit.ToString())).Distinct(), Relevance.Fitting);

    /// <summary>What makes a number a quantity or a period.</summary>
    public static void Measures(CompletionSite site, CompletionOffers offers)
    {
        Add(offers, Declared(site.Pack).Select(t => t.Unit.ToString()).Where(u => SyntaxFacts.IsBareName(u.Split('/')[0])).Distinct(), Relevance.Own);
        Add(offers, SyntaxFacts.PeriodWords.Keys, site.Wanted is DateType or PeriodType ? Relevance.Fitting : Relevance.Param);
    }

    private static IEnumerable<NumberType> Declared(Pack pack) => pack.Entities.SelectMany(e => e.Fields).Select(f => f.Type)
        .Concat(pack.Params.Select(p => p.Type)).Concat(pack.Defines.Select(d => d.Type)).OfType<NumberType>().Where(t => !t.Unit.IsNone);

    private static void Add(CompletionOffers offers, IEnumerable<string> units, Relevance relevance)
    {
        foreach (var unit in units)
        {
            offers.Add(new(CompletionKind.Unit, unit, unit, relevance));
        }
    }
}
