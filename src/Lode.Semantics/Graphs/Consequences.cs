namespace Lode.Semantics.Graphs;

/// <summary>
/// What follows for declarations from those that they rest on: worked out for all that were bound, and of those that were only renewed for
/// what rests on something for which it came out differently.
/// </summary>
internal sealed class Consequences
{
    private readonly HashSet<Symbol> _news = [];
    private readonly Dictionary<Symbol, Symbol> _before = [];

    /// <summary>One symbol stands in the place of another.</summary>
    public void Add(Symbol before, Symbol now) => _before[now] = before;

    /// <summary>The consequences of those that rest on nothing.</summary>
    public void Note(IEnumerable<ParamSymbol> bound) => Note(bound, (now, before) => now.IsBroken != before.IsBroken);

    /// <summary>Works them out; false where something is found about one that was not bound, which must be bound then.</summary>
    /// <param name="bound">Those that were bound.</param>
    /// <param name="renewed">Those that were renewed, which have the consequences of those in whose place they stand.</param>
    /// <param name="reads">What one rests on.</param>
    /// <param name="work">Works them out for some.</param>
    /// <param name="differ">Whether they came out differently for one and for the one in whose place it stands.</param>
    public bool Work<T>(
        IReadOnlyCollection<T> bound, IReadOnlyCollection<T> renewed, Func<T, IEnumerable<Symbol>> reads, Func<IReadOnlyCollection<T>, bool> work, Func<T, T, bool> differ)
        where T : Symbol
    {
        var members = bound.Concat(Reached(renewed, reads)).ToList();
        if (!work(members))
        {
            return false;
        }

        if (Note(members, differ) && renewed.Count > 0)
        {
            members = [.. bound, .. Reached(renewed, reads)];
            if (!work(members))
            {
                return false;
            }

            Note(members, differ);
        }

        return true;
    }

    private bool Note<T>(IEnumerable<T> members, Func<T, T, bool> differ)
        where T : Symbol
    {
        var count = _news.Count;
        _news.UnionWith(members.Where(now => _before.TryGetValue(now, out var old) && differ(now, (T)old)));
        return _news.Count > count;
    }

    /// <summary>Those that rest on news, or on one that does, and so on.</summary>
    private List<T> Reached<T>(IReadOnlyCollection<T> renewed, Func<T, IEnumerable<Symbol>> reads)
        where T : Symbol
    {
        var reached = new HashSet<Symbol>(_news);
        var members = new List<T>();
        for (var known = -1; _news.Count > 0 && known < members.Count;)
        {
            known = members.Count;
            members.AddRange(renewed.Where(r => !reached.Contains(r) && reads(r).Any(reached.Contains)).ToList());
            reached.UnionWith(members.Skip(known));
        }

        return members;
    }
}
