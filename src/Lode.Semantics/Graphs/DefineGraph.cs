using Lode.Semantics.Binding;
using Lode.Syntax;

namespace Lode.Semantics.Graphs;

/// <summary>Checks that defines call each other without a cycle, and that none unfolds to more than can be evaluated.</summary>
internal static class DefineGraph
{
    public const int MaxDepth = 1_000;
    public const long MaxSize = 1_000_000;

    /// <summary>The costs of all defines; those in a cycle, too large, or resting on a broken one are broken.</summary>
    public static Costs Check(PackContext pack)
    {
        var graph = Graph<DefineSymbol>.Sort(pack.Symbols.Defines, d => Uses(d.Body));
        foreach (var cycle in graph.Cycles)
        {
            pack.Broken.UnionWith(cycle);
            var first = cycle.MinBy(d => d.Ordinal)!;
            var shown = Rotated([.. cycle], first).Append(first).Select(d => $"`{d.Name}`");
            pack.Findings.Add(GraphFindings.DefineCycle.At(first.Place.Source, first.Place.Span, string.Join(" → ", shown))
                with { Related = [.. cycle.Where(d => d != first).Select(d => new RelatedPlace(d.Place.Source.Path, d.Place.Span, "In the cycle."))] });
        }

        var costs = new Costs();
        foreach (var define in graph.Order)
        {
            if (!costs.Add(define) && !pack.Broken.Contains(define))
            {
                pack.Findings.Add(GraphFindings.TooLarge.At(define.Place.Source, define.Place.Span, define.Name));
                pack.Broken.Add(define);
            }

            if (pack.RestsOnBroken(define.Body))
            {
                pack.Broken.Add(define);
            }
        }

        return costs;
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
