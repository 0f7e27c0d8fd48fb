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
    public static IEnumerable<KeyUse> In(Document document) =>
        document.Pack.Bound.File(document.Source.Path) is { } file ? In(file, document.Pack.Bound) : [];

    /// <summary>All places of the pack that name the same row.</summary>
    public IEnumerable<KeyUse> Others(Pack pack) => pack.Files.Where(MayName).SelectMany(file => In(file, pack)).Where(use => use.Entity == Entity && use.Key == Key);

    /// <summary>Most files do not hold the letters of the key; one with marks that are escaped in quotes may stand there in another form.</summary>
    private bool MayName(PackFile file) => Key.AsSpan().IndexOfAny('"', '\\', '\n') >= 0 || file.Tree.Source.Text.Contains(Key, StringComparison.Ordinal);

    private static IEnumerable<KeyUse> In(PackFile file, Pack pack) =>
        Expressions(file).SelectMany(expression => expression.DescendantsAndSelf().OfType<BoundRowKey>())
            .Where(key => key.Origin is NameExpressionSyntax or LiteralSyntax)
            .Select(key => new KeyUse(new(file.Tree.Source, key.Origin!.Span), key.Entity, key.Key))
            .Concat(Givens(file, pack)).DistinctBy(use => use.Place.Span);

    private static IEnumerable<BoundExpression> Expressions(PackFile file) =>
    [
        .. file.Params.Select(p => p.Default),
        .. file.Defines.Select(d => d.Body),
        .. file.Rules.Concat(file.LeftOut).SelectMany(r => r.Expressions),
        .. file.Tests.SelectMany(t => t.Givens.SelectMany(given => given.Fields).Select(field => field.Value).Concat(t.Params.Select(set => set.Value))),
    ];

    /// <summary>The key behind <c>given country</c>, which is no expression.</summary>
    private static IEnumerable<KeyUse> Givens(PackFile file, Pack pack) =>
        from given in file.Tree.Declarations.OfType<TestSyntax>().SelectMany(test => test.Items).OfType<GivenSyntax>()
        where given.Key is { IsMissing: false }
        let entity = pack.Entities.FirstOrDefault(e => e.Name == given.Entity.Text)
        where entity is not null
        select new KeyUse(new(file.Tree.Source, given.Key!.Span), entity, given.Key.Text);
}
