using System.Collections.Immutable;
using Lode.Semantics;
using Lode.Syntax;

namespace Lode.Editor;

/// <summary>A define or a rule as one that calls or is called.</summary>
/// <param name="Document">The file that declares it.</param>
/// <param name="Declaration">Its declaration.</param>
/// <param name="NameSpan">Its name; of an anonymous rule its <c>if</c>.</param>
public sealed record CallItem(Document Document, DeclarationSyntax Declaration, TextSpan NameSpan)
{
    /// <summary>Its bare name; of an anonymous rule what tools call it by.</summary>
    public string Name => Declaration switch
    {
        DefineSyntax define => define.Name.Text,
        RuleSyntax { Name: { } name } => name.Text,
        _ => $"{Document.Source.Path}:{Document.Source.Position(NameSpan.Start).Line}",
    };

    /// <summary>Whether it is a rule.</summary>
    public bool IsRule => Declaration is RuleSyntax;

    /// <summary>The title of a rule; null where it has none.</summary>
    public string? Title => (Declaration as RuleSyntax)?.Title?.Value as string;

    /// <summary>What is declared by a node; null of other kinds of declaration, and of half-typed ones without a name.</summary>
    internal static CallItem? Of(Document document, SyntaxNode node) => node switch
    {
        DefineSyntax { Name.IsMissing: false } define => new(document, define, define.Name.Span),
        RuleSyntax rule when rule.Name is not { IsMissing: true } => new(document, rule, rule.Name?.Span ?? rule.IfSpan),
        _ => null,
    };
}

/// <summary>A call between two.</summary>
/// <param name="Other">The one that calls, or is called.</param>
/// <param name="Places">Where, in the file of the one that calls.</param>
public sealed record Call(CallItem Other, ImmutableArray<TextSpan> Places);

/// <summary>Which defines and rules read which: a define by its name, a rule through <c>fired</c>.</summary>
public static class CallHierarchy
{
    /// <summary>The define or rule that is named at an offset; null where none is.</summary>
    public static CallItem? At(Document document, int offset) => Navigation.At(document, offset)?.Symbol is { } symbol
        ? Declaring(document.Pack, symbol)
        : TreePath.At(document.Tree, offset) is [var declaration, ..] && CallItem.Of(document, declaration) is { } item && item.NameSpan.Touches(offset) ? item : null;

    /// <summary>What reads it.</summary>
    public static ImmutableArray<Call> Incoming(CallItem item)
    {
        var pack = item.Document.Pack;
        return Navigation.At(item.Document, item.NameSpan.Start)?.Symbol is not { } symbol
            ? []
            :
            [
                .. from reference in Navigation.Uses(pack.Bound, symbol)
                   where !reference.IsDeclaration
                   let caller = Around(pack, reference.Place)
                   where caller is not null
                   group (reference.Place.Span, Caller: caller) by (caller.Document.Source, caller.NameSpan) into calls
                   select new Call(calls.First().Caller, [.. calls.Select(call => call.Span)]),
            ];
    }

    /// <summary>What it reads.</summary>
    public static ImmutableArray<Call> Outgoing(CallItem item) =>
    [
        .. from reference in Navigation.InFile(item.Document)
           where !reference.IsDeclaration && reference.Place.Span.Start >= item.Declaration.Span.Start && reference.Place.Span.End <= item.Declaration.Span.End
           group reference.Place.Span by reference.Symbol into places
           let called = Declaring(item.Document.Pack, places.Key)
           where called is not null
           select new Call(called, [.. places]),
    ];

    private static CallItem? Declaring(PackSnapshot pack, Symbol symbol) =>
        symbol is DefineSymbol or RuleSymbol && Around(pack, symbol.Place) is { } item && item.NameSpan == symbol.Place.Span ? item : null;

    private static CallItem? Around(PackSnapshot pack, Place place) =>
        pack.Document(place.Source.Path) is { } document
        && document.Tree.Declarations.FirstOrDefault(d => d.Span.Start <= place.Span.Start && place.Span.End <= d.Span.End) is { } declaration
            ? CallItem.Of(document, declaration)
            : null;
}
