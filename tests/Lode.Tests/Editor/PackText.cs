using Lode.Semantics;
using Lode.Syntax;

namespace Lode.Tests.Editor;

/// <summary>Everything that a pack says, as lines, so that two packs can be compared; and whether it holds together.</summary>
internal static class PackText
{
    public static IEnumerable<string> Of(Pack pack) =>
    [
        .. pack.Diagnostics.Select(Of),
        .. pack.Enums.Select(e => $"enum {Of(e)}: {string.Join(' ', e.Members.Select(Of))}"),
        .. pack.Entities.Select(e => $"entity {Of(e)} {e.Ordinal}: {string.Join(' ', e.Fields.Select(f => $"{Of(f)} {f.Type}"))}"),
        .. pack.Params.Select(p => $"param {Of(p)} {p.Ordinal}: {p.Type} = {BoundPrinter.Print(p.Default)}"),
        .. pack.Defines.Select(d => $"define {Of(d)} {d.Ordinal} for {d.Entity}: {d.Type} = {BoundPrinter.Print(d.Body)}"),
        .. pack.Actions.Select(a => $"action {Of(a)}"),
        .. pack.Rules.Select(r => $"rule {pack.Ordinal(r)} {Of(r)}"),
        .. pack.Files.SelectMany(f => f.LeftOut).Select(r => $"left out {Of(r)}"),
        .. pack.Tests.Select(t => $"test {t.Name} of {Of((Symbol)t.Rule)} at {Of(t.Place)}: {t.Today} {t.Expected} {string.Join(' ', t.Params.Select(p => $"{p.Param}={BoundPrinter.Print(p.Value)}"))} "
            + string.Join(' ', t.Givens.Select(g => $"{g.Entity} {g.Key} {string.Join(' ', g.Fields.Select(f => $"{f.Field}={BoundPrinter.Print(f.Value)}"))}"))),
        .. pack.References.Select(r => $"{Of(r.Place)} is {r.Symbol.GetType().Name} {Of(r.Symbol)} {r.IsDeclaration}"),
        $"subject {pack.Subject} today {pack.Today}",
    ];

    public static string Of(Diagnostic d) =>
        $"{d.Code} {d.Severity} {Of(new Place(d.Source, d.Span))} {d.Message} {d.Help} "
        + string.Join(' ', d.Fixes.Select(f => $"<{f.Title}: {string.Join(' ', f.Edits)}>")) + string.Join(' ', d.Related);

    /// <summary>What the pack rests on that is not its own: symbols and texts of an earlier one.</summary>
    public static IEnumerable<string> Strangers(Pack pack)
    {
        var sources = pack.Trees.Select(t => t.Source).ToHashSet(ReferenceEqualityComparer.Instance);
        var own = new Symbol[][] { [.. pack.Rules], [.. pack.Files.SelectMany(f => f.LeftOut)], [.. pack.Params], [.. pack.Defines], [.. pack.Entities], [.. pack.Enums] }
            .SelectMany(s => s).Concat(pack.References.Where(r => r.IsDeclaration).Select(r => r.Symbol)).ToHashSet();
        var expressions = pack.Rules.Concat(pack.Files.SelectMany(f => f.LeftOut)).SelectMany(r => r.Expressions).Concat(pack.Defines.Select(d => d.Body))
            .Concat(pack.Params.Select(p => p.Default)).SelectMany(e => e.DescendantsAndSelf());
        return expressions.SelectMany(Named).Concat(pack.References.Select(r => r.Symbol)).Concat(pack.Tests.Select(t => t.Rule))
            .Where(s => !own.Contains(s)).Select(s => $"{s} is not of this pack")
            .Concat(own.Select(s => s.Place.Source).Concat(pack.References.Select(r => r.Place.Source)).Concat(pack.Diagnostics.Select(d => d.Source))
                .Where(s => !sources.Contains(s)).Select(s => $"{s.Path} is an earlier text"))
            .Distinct();
    }

    private static string Of(RuleSymbol r) =>
        $"{Of((Symbol)r)} '{r.Title}' '{r.Doc}' for {r.Entity} {r.Severity} {string.Join(',', r.Tags)} {r.From} {r.Until} layer {r.Layer}: {string.Join(" ; ", r.Expressions.Select(BoundPrinter.Print))}";

    private static string Of(Symbol symbol) => $"{symbol.Name}@{Of(symbol.Place)}";

    private static string Of(Place place) => $"{place.Source.Path}:{place.Span.Start}+{place.Span.Length}";

    private static IEnumerable<Symbol> Named(BoundExpression e) => e switch
    {
        BoundFired f => new Symbol[] { f.Rule },
        BoundTotalScore s => s.Contributors,
        BoundDefine d => [d.Define],
        BoundParam p => [p.Param],
        BoundField f => [f.Field.Entity],
        _ => [],
    };
}
