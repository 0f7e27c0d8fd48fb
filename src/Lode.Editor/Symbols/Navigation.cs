using System.Collections.Immutable;
using Lode.Semantics;

namespace Lode.Editor;

/// <summary>What a name refers to, and where else it is named.</summary>
public static class Navigation
{
    /// <summary>The name at an offset; null where none stands there.</summary>
    public static Reference? At(Document document, int offset) => document.Pack.Bound.References
        .Where(r => r.Place.Source == document.Source && r.Place.Span.Touches(offset))
        .OrderByDescending(r => r.Place.Span.Start).FirstOrDefault();

    /// <summary>Where the name at an offset is declared.</summary>
    public static Place? Definition(Document document, int offset) => At(document, offset)?.Symbol.Place;

    /// <summary>Every place that names the same, in all files of the pack.</summary>
    public static ImmutableArray<Reference> References(Document document, int offset, bool withDeclaration) =>
        At(document, offset) is { } at
            ? [.. document.Pack.Bound.References.Where(r => r.Symbol == at.Symbol && (withDeclaration || !r.IsDeclaration))]
            : [];

    /// <summary>The places in the same file.</summary>
    public static ImmutableArray<Reference> Highlights(Document document, int offset) =>
        [.. References(document, offset, withDeclaration: true).Where(r => r.Place.Source == document.Source)];
}
