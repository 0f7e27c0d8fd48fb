using System.Collections.Immutable;
using System.Diagnostics;

namespace Lode;

/// <summary>A flip whose cause is looked for.</summary>
internal sealed record OpenFlip(string Rule, string Entity, string Key, Standing Head);

/// <summary>Looks for the edits that make the old pack judge as the new one does; every answer is judged, none guessed.</summary>
internal sealed class CauseSearch(Variants variants, ImmutableArray<OpenFlip> flips, TimeSpan time, Action<double>? progress, CancellationToken cancellation)
{
    /// <summary>Beyond so many edits only those near a flip are tried alone; the others are halved until some are left.</summary>
    private const int MostAlone = 300;

    private const int MostCauses = 3;
    private const int MostTrials = 400;

    private readonly Stopwatch _watch = Stopwatch.StartNew();
    private readonly Dictionary<string, bool[]> _judged = new(StringComparer.Ordinal);

    /// <summary>Whether the search had the time that it needed.</summary>
    public bool IsWhole { get; private set; } = true;

    private bool IsOver => _watch.Elapsed > time;

    /// <summary>For each flip its causes, each a set of edits.</summary>
    public ImmutableArray<ImmutableArray<ImmutableArray<int>>> Run()
    {
        var alone = Alone();
        var together = new List<ImmutableArray<int>>();
        var found = ImmutableArray.CreateBuilder<ImmutableArray<ImmutableArray<int>>>();
        for (var flip = 0; flip < flips.Length; flip++)
        {
            progress?.Invoke(0.5 + (0.5 * flip / flips.Length));
            ImmutableArray<ImmutableArray<int>> causes = [.. alone[flip].Take(MostCauses).Select(edit => ImmutableArray.Create(edit))];
            if (causes.IsEmpty && Together(flip, together) is { } set)
            {
                causes = [set];
            }

            found.Add(causes);
        }

        return found.ToImmutable();
    }

    private List<int>[] Alone()
    {
        var alone = Array.ConvertAll(flips.ToArray(), _ => new List<int>());
        for (var edit = 0; edit < variants.Edits.Length && flips.Length > 0; edit++)
        {
            if (variants.Edits.Length > MostAlone && !flips.Any(f => variants.IsNear(edit, f.Entity, f.Key)))
            {
                continue;
            }

            progress?.Invoke(0.5 * edit / variants.Edits.Length);
            var does = Judged([edit]);
            for (var flip = 0; flip < flips.Length; flip++)
            {
                if (does[flip])
                {
                    alone[flip].Add(edit);
                }
            }
        }

        return alone;
    }

    private ImmutableArray<int>? Together(int flip, List<ImmutableArray<int>> known)
    {
        foreach (var set in known.Where(set => Judged(set)[flip]))
        {
            return set;
        }

        ImmutableArray<int> all = [.. Enumerable.Range(0, variants.Edits.Length)];
        if (!Judged(all)[flip])
        {
            return null;
        }

        var least = Least(all, flip);
        known.Add(least);
        return least;
    }

    /// <summary>Delta debugging: parts and what is left without them are tried, ever smaller, until no edit can be spared.</summary>
    private ImmutableArray<int> Least(ImmutableArray<int> set, int flip)
    {
        var (parts, trials) = (2, 0);
        while (set.Length >= 2)
        {
            if (trials > MostTrials || IsOver)
            {
                IsWhole = false;
                break;
            }

            var chunks = set.Chunk((set.Length + parts - 1) / parts).Select(c => c.ToImmutableArray()).ToList();
            trials += 2 * chunks.Count;
            if (chunks.Find(chunk => Judged(chunk)[flip]) is { IsDefaultOrEmpty: false } part)
            {
                (set, parts) = (part, 2);
            }
            else if (chunks.Select(chunk => set.RemoveRange(chunk)).FirstOrDefault(rest => !rest.IsEmpty && Judged(rest)[flip]) is { IsDefaultOrEmpty: false } rest)
            {
                (set, parts) = (rest, Math.Max(parts - 1, 2));
            }
            else if (parts < set.Length)
            {
                parts = Math.Min(set.Length, 2 * parts);
            }
            else
            {
                break;
            }
        }

        return set;
    }

    /// <summary>For each flip, whether these edits alone make it.</summary>
    private bool[] Judged(ImmutableArray<int> edits)
    {
        var key = string.Join(',', edits);
        if (_judged.TryGetValue(key, out var known))
        {
            return known;
        }

        cancellation.ThrowIfCancellationRequested();
        if (IsOver)
        {
            IsWhole = false;
            return new bool[flips.Length];
        }

        return _judged[key] = variants.With(edits.ToHashSet(), cancellation) is { } side
            ? Array.ConvertAll(flips.ToArray(), flip => side.Of(flip.Rule, flip.Key) == flip.Head)
            : new bool[flips.Length];
    }
}
