using Lode.Semantics.Binding;
using Lode.Syntax;

namespace Lode.Semantics.Graphs;

/// <summary>Checks that defines call each other without a cycle, and that none unfolds to more than can be evaluated.</summary>
internal static class DefineGraph
{
    public const int MaxDepth = 1_000;
    public const long MaxSize = 1_000_000;

    /// <summary>
    /// Counts what defines cost and whether they rest on the day; those in a cycle, too large, or resting on a broken one are broken. False where
    /// something is found about one that was not bound.
    /// </summary>
    public static bool Check(Declared declared)
    {
        var open = declared.Open<DefineSyntax>().ToDictionary(d => (DefineSymbol)d.At.Symbol!, d => d.At.Own.Findings);
        var walk = new ReadsWalk();
        foreach (var define in open.Keys)
        {
            (define.IsBrokenItself, define.Reads) = (define.IsBroken, walk.Of([define.Body]));
        }

        var renewed = declared.Renewed<DefineSyntax>().Select(d => (DefineSymbol)d.At.Symbol!).ToList();
        return declared.Consequences.Work(
            open.Keys, renewed, d => d.Reads.Defines.Concat<Symbol>(d.Reads.Params), members => Check(members, open, declared),
            (now, before) => (now.IsBroken, now.DependsOnDay, now.Cost) != (before.IsBroken, before.DependsOnDay, before.Cost));
    }

    private static bool Check(IReadOnlyCollection<DefineSymbol> members, Dictionary<DefineSymbol, Findings> open, Declared declared)
    {
        var graph = Graph<DefineSymbol>.Sort(members, d => d.Reads.Defines);
        declared.HasCycles |= graph.Cycles.Length > 0;
        if (graph.Cycles.Length > 0 && declared.HasRenewed)
        {
            return false;
        }

        foreach (var define in members)
        {
            define.IsBroken = define.IsBrokenItself;
        }

        foreach (var cycle in graph.Cycles)
        {
            cycle.ToList().ForEach(d => d.IsBroken = true);
            var first = cycle.MinBy(d => d.Ordinal)!;
            var shown = Rotated([.. cycle], first).Append(first).Select(d => $"`{d.Name}`");
            open[first].Add(GraphFindings.DefineCycle.At(first.Place.Source, first.Place.Span, string.Join(" → ", shown))
                with { Related = [.. cycle.Where(d => d != first).Select(d => new RelatedPlace(d.Place.Source.Path, d.Place.Span, "In the cycle."))] });
        }

        foreach (var define in graph.Order)
        {
            if (!Costs.Count(define) && !define.IsBroken)
            {
                if (declared.HasRenewed)
                {
                    return false;
                }

                open[define].Add(GraphFindings.TooLarge.At(define.Place.Source, define.Place.Span, define.Name));
                define.IsBroken = true;
            }

            define.IsBroken |= define.Reads.IsOfBroken;
            define.DependsOnDay = define.Reads.DependsOnDay;
        }

        return true;
    }

    public static IEnumerable<DefineSymbol> Uses(BoundExpression e) =>
        e.DescendantsAndSelf().OfType<BoundDefine>().Select(d => d.Define).Distinct();

    /// <summary>A cycle from one of its members on.</summary>
    public static IEnumerable<T> Rotated<T>(T[] cycle, T first)
    {
        var start = Array.IndexOf(cycle, first);
        return cycle.Skip(start).Concat(cycle.Take(start));
    }
}
