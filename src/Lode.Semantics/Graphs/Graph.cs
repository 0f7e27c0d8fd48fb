using System.Collections.Immutable;

namespace Lode.Semantics.Graphs;

/// <summary>Orders things so that each stands behind those it needs.</summary>
/// <param name="Order">All of them; those of a cycle in some order among themselves.</param>
/// <param name="Cycles">Each cycle from one need to the next; a thing that needs itself is a cycle of one.</param>
internal sealed record Graph<T>(ImmutableArray<T> Order, ImmutableArray<ImmutableArray<T>> Cycles)
    where T : notnull
{
    public static Graph<T> Sort(IEnumerable<T> things, Func<T, IEnumerable<T>> needs)
    {
        var nodes = things.ToArray();
        var known = nodes.ToHashSet();
        var open = nodes.ToDictionary(n => n, n => needs(n).Where(known.Contains).ToHashSet());
        var neededBy = open.SelectMany(o => o.Value.Select(need => new Need(o.Key, need))).ToLookup(n => n.Needed, n => n.By);
        var order = ImmutableArray.CreateBuilder<T>(nodes.Length);
        var cycles = ImmutableArray.CreateBuilder<ImmutableArray<T>>();
        var ready = new Queue<T>(nodes.Where(n => open[n].Count == 0));
        var next = 0;
        while (open.Count > 0)
        {
            if (ready.Count == 0)
            {
                while (!open.ContainsKey(nodes[next]))
                {
                    next++;
                }

                var cycle = Cycle(nodes[next], open);
                cycles.Add(cycle);
                cycle.ToList().ForEach(ready.Enqueue);
            }

            Take(ready.Dequeue(), open, neededBy, ready, order);
        }

        return new(order.ToImmutable(), cycles.ToImmutable());
    }

    private sealed record Need(T By, T Needed);

    private static void Take(T node, Dictionary<T, HashSet<T>> open, ILookup<T, T> neededBy, Queue<T> ready, ImmutableArray<T>.Builder order)
    {
        if (!open.Remove(node))
        {
            return;
        }

        order.Add(node);
        foreach (var user in neededBy[node])
        {
            if (open.TryGetValue(user, out var needs) && needs.Remove(node) && needs.Count == 0)
            {
                ready.Enqueue(user);
            }
        }
    }

    /// <summary>Follows needs until one comes round; everything still open has a need that is still open.</summary>
    private static ImmutableArray<T> Cycle(T start, Dictionary<T, HashSet<T>> open)
    {
        var path = new List<T>();
        var places = new Dictionary<T, int>();
        var node = start;
        while (places.TryAdd(node, path.Count))
        {
            path.Add(node);
            node = open[node].First();
        }

        return [.. path.Skip(places[node])];
    }
}
