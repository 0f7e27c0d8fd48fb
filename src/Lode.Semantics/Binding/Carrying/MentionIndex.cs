using System.Collections.Immutable;

namespace Lode.Semantics.Binding;

/// <summary>Which files mention a name. Immutable.</summary>
internal sealed class MentionIndex
{
    private readonly ImmutableDictionary<string, ImmutableArray<string>> _paths;

    private MentionIndex(ImmutableDictionary<string, ImmutableArray<string>> paths) => _paths = paths;

    public static MentionIndex Of(IEnumerable<PackFile> files) => new(files.SelectMany(f => f.Mentioned.Select(name => (name, f.Path)))
        .GroupBy(m => m.name, m => m.Path, StringComparer.Ordinal).ToImmutableDictionary(g => g.Key, g => g.ToImmutableArray(), StringComparer.Ordinal));

    /// <summary>The paths of the files.</summary>
    public ImmutableArray<string> this[string name] => _paths.TryGetValue(name, out var paths) ? paths : [];

    /// <summary>The index with a file changed, come or gone.</summary>
    public MentionIndex With(PackFile? before, PackFile? now)
    {
        var (old, next) = (Names(before), Names(now));
        var paths = _paths;
        foreach (var name in old.Except(next))
        {
            paths = this[name] is [_] ? paths.Remove(name) : paths.SetItem(name, paths[name].Remove(before!.Path));
        }

        foreach (var name in next.Except(old))
        {
            paths = paths.SetItem(name, this[name].Add(now!.Path));
        }

        return new(paths);
    }

    private static HashSet<string> Names(PackFile? file) => new(file?.Mentioned ?? [], StringComparer.Ordinal);
}
