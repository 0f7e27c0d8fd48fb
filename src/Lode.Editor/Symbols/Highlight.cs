using System.Collections.Immutable;
using Lode.Syntax;

namespace Lode.Editor;

/// <summary>A place of a file that names the same as another.</summary>
/// <param name="Span">The name.</param>
/// <param name="IsDeclaration">Whether it is given its meaning there.</param>
public sealed record Highlight(TextSpan Span, bool IsDeclaration)
{
    /// <summary>The places of the file that name what is named at an offset.</summary>
    public static ImmutableArray<Highlight> Of(Document document, int offset) => Navigation.At(document, offset) is { } at
        ? [.. Navigation.InFile(document).Where(r => r.Symbol == at.Symbol).Select(r => new Highlight(r.Place.Span, r.IsDeclaration))]
        : KeyUse.At(document, offset) is { } key
            ? [.. KeyUse.In(document).Where(k => k.Entity == key.Entity && k.Key == key.Key).Select(k => new Highlight(k.Place.Span, false)).OrderBy(h => h.Span.Start)]
            : [];
}
