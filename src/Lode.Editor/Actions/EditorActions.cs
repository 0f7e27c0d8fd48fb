using System.Collections.Immutable;
using Lode.Syntax;

namespace Lode.Editor;

/// <summary>What can be done at a place of a file with one choice from a menu.</summary>
public static class EditorActions
{
    /// <summary>All that offer something, in the order in which a menu shows them.</summary>
    private static readonly ImmutableArray<Func<ActionSite, IEnumerable<OfferedAction>>> Providers =
        [FindingFixes.Offer, NameRule.Offer, AddOtherwise.Offer, SuppressFinding.Offer, GeneratedTest.Offer];

    /// <summary>The actions for a stretch of a file.</summary>
    public static ImmutableArray<OfferedAction> At(Document document, TextSpan span)
    {
        var site = new ActionSite(document, span, [.. PackFindings.Of(document.Pack, document.Source.Path)
            .Where(f => f.Span.Start <= span.End && span.Start <= f.Span.End)]);
        return [.. Providers.SelectMany(offer => offer(site))];
    }
}
