using Lode.Semantics;
using Lode.Syntax;

namespace Lode.Editor;

/// <summary>A place of a rule file that names a row by its key.</summary>
/// <param name="Place">The key as written, quotes included.</param>
/// <param name="Entity">The entity that has the row.</param>
/// <param name="Key">The bare key.</param>
public sealed record KeyUse(Place Place, EntitySymbol Entity, string Key)
{
    /// <summary>The key at an offset; null where none stands there.</summary>
    public static KeyUse? At(Document document, int offset) => In(document).FirstOrDefault(use => use.Place.Span.Touches(offset));

    /// <summary>The keys that a file names, each place once, in no order.</summary>
    public static IEnumerable<KeyUse> In(Document document) => In(document.Pack.Bound, source => source == document.Source);

    /// <summary>All places of the pack that name the same row.</summary>
    public IEnumerable<KeyUse> Others(Pack pack) => In(pack, _ => true).Where(use => use.Entity == Entity && use.Key == Key);

    private static IEnumerable<KeyUse> In(Pack pack, Func<SourceText, bool> wanted) =>
        Expressions(pack, wanted).SelectMany(written => written.Expression.DescendantsAndSelf().OfType<BoundRowKey>()
                .Where(key => key.Origin is NameExpressionSyntax or LiteralSyntax)
                .Select(key => new KeyUse(new(written.Source, key.Origin!.Span), key.Entity, key.Key)))
            .Concat(Givens(pack, wanted)).DistinctBy(use => use.Place);

    private static IEnumerable<(BoundExpression Expression, SourceText Source)> Expressions(Pack pack, Func<SourceText, bool> wanted) =>
    [
        .. pack.Params.Where(p => wanted(p.Place.Source)).Select(p => (p.Default, p.Place.Source)),
        .. pack.Defines.Where(d => wanted(d.Place.Source)).Select(d => (d.Body, d.Place.Source)),
        .. pack.Rules.Concat(pack.LeftOut).Where(r => wanted(r.Place.Source)).SelectMany(r => r.Expressions.Select(e => (e, r.Place.Source))),
        .. from test in pack.Tests
           where wanted(test.Place.Source)
           from value in test.Givens.SelectMany(given => given.Fields).Select(field => field.Value).Concat(test.Params.Select(set => set.Value))
           select (value, test.Place.Source),
    ];

    /// <summary>The key behind <c>given country</c>, which is no expression.</summary>
    private static IEnumerable<KeyUse> Givens(Pack pack, Func<SourceText, bool> wanted) =>
        from tree in pack.Trees
        where wanted(tree.Source)
        from given in tree.Declarations.OfType<TestSyntax>().SelectMany(test => test.Items).OfType<GivenSyntax>()
        where given.Key is { IsMissing: false }
        let entity = pack.Entities.FirstOrDefault(e => e.Name == given.Entity.Text)
        where entity is not null
        select new KeyUse(new(tree.Source, given.Key!.Span), entity, given.Key.Text);
}
