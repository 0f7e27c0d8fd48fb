using System.Collections.Immutable;
using Lode.Semantics;
using Lode.Syntax;

namespace Lode.Editor;

/// <summary>
/// The places that change together while a name is typed over: the variable of an aggregate or quantifier, or the parameter of a define, where
/// nothing outside of its declaration names it. What is known further away is renamed, not typed over.
/// </summary>
public static class LinkedNames
{
    /// <summary>The places, all written alike; empty where the name at the offset is none of these.</summary>
    public static ImmutableArray<TextSpan> At(Document document, int offset)
    {
        if (Navigation.At(document, offset) is not { Symbol: VariableSymbol variable } at
            || document.Tree.Declarations.LastOrDefault(d => d.Span.Start <= offset && offset <= d.Span.End) is not { } declaration)
        {
            return [];
        }

        var uses = document.Pack.Bound.References.Where(r => r.Symbol == variable).Select(r => r.Place).ToArray();
        var written = document.Source.Slice(at.Place.Span);
        return uses.All(u => u.Source == document.Source && u.Span.Start >= declaration.Span.Start && u.Span.End <= declaration.Span.End
                && document.Source.Slice(u.Span) == written)
            ? [.. uses.Select(u => u.Span).Distinct().OrderBy(s => s.Start)]
            : [];
    }
}
