using System.Collections.Immutable;

namespace Lode.Editor;

/// <summary>A declaration that a search found.</summary>
/// <param name="Document">The file that declares it.</param>
/// <param name="Entry">The declaration.</param>
/// <param name="Container">What it is part of, a test's rule or its title; null where nothing is.</param>
public sealed record FoundSymbol(Document Document, OutlineEntry Entry, string? Container);

/// <summary>Searches the declarations of all packs by a name that is typed roughly.</summary>
public static class SymbolSearch
{
    /// <summary>The best of what fits, best first; of an empty query whatever comes first.</summary>
    public static ImmutableArray<FoundSymbol> Find(IEnumerable<PackSnapshot> packs, string query, int most) =>
    [
        .. packs.SelectMany(Declared).Select(symbol => (Symbol: symbol, Score: FuzzyMatch.Score(query, symbol.Entry.Name)))
            .Where(found => found.Score is not null)
            .OrderByDescending(found => found.Score).ThenBy(found => found.Symbol.Entry.Name.Length)
            .ThenBy(found => found.Symbol.Entry.Name, StringComparer.Ordinal).ThenBy(found => found.Symbol.Document.Source.Path, StringComparer.Ordinal)
            .Take(most).Select(found => found.Symbol),
    ];

    private static IEnumerable<FoundSymbol> Declared(PackSnapshot pack) =>
        from name in pack.Names
        let document = pack.Document(name)
        where document is not null
        from entry in OutlineEntry.Of(document.Tree)
        where entry.NameSpan.Length > 0 && !IsAnonymous(entry, document)
        from symbol in entry.Children.Select(child => new FoundSymbol(document, child, entry.Name)).Prepend(new(document, entry, Container(entry)))
        select symbol;

    private static bool IsAnonymous(OutlineEntry entry, Document document) =>
        entry.Kind == OutlineKind.Rule && entry.NameSpan.Start == entry.Span.Start && document.Source.Slice(entry.NameSpan) == "if";

    private static string? Container(OutlineEntry entry) => entry.Kind is OutlineKind.Test or OutlineKind.Rule ? entry.Detail : null;
}
