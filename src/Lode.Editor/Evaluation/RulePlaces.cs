using System.Collections.Immutable;
using Lode.Semantics;
using Lode.Syntax;

namespace Lode.Editor;

/// <summary>Rules that bind, by their places in a file.</summary>
public static class RulePlaces
{
    /// <summary>The rule at an offset; null where none stands there, or one that has errors.</summary>
    public static RuleSymbol? At(Document document, int offset) =>
        document.Tree.Declarations.OfType<RuleSyntax>().FirstOrDefault(rule => rule.Span.Touches(offset)) is { } node
            ? In(document).FirstOrDefault(rule => rule.Syntax.Span == node.Span)
            : null;

    /// <summary>The rules of a file, in the order of the text.</summary>
    public static ImmutableArray<RuleSymbol> In(Document document) => document.Pack.Bound.File(document.Source.Path)?.Rules ?? [];
}
