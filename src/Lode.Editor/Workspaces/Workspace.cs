using System.Collections.Immutable;
using Lode.Data;
using Lode.Syntax;

namespace Lode.Editor;

/// <summary>Open texts over the files on disk. Immutable: every change gives another, so that readers are never disturbed.</summary>
public sealed class Workspace
{
    private readonly DateOnly _today;
    private readonly ImmutableDictionary<string, OpenText> _open;
    private readonly ImmutableDictionary<string, PackSnapshot> _packs;

    private readonly ImmutableHashSet<string> _kept;

    private Workspace(
        DateOnly today, ImmutableDictionary<string, OpenText> open, ImmutableDictionary<string, PackSnapshot> packs, ImmutableHashSet<string> kept) =>
        (_today, _open, _packs, _kept) = (today, open, packs, kept);

    /// <summary>A workspace where nothing is open.</summary>
    /// <param name="today">The day, for packs that name none.</param>
    public static Workspace Empty(DateOnly today) =>
        new(today, ImmutableDictionary.Create<string, OpenText>(StringComparer.Ordinal), ImmutableDictionary.Create<string, PackSnapshot>(StringComparer.Ordinal), []);

    /// <summary>The packs that open files belong to, and those below the folders of the workspace.</summary>
    public IEnumerable<PackSnapshot> Packs => _packs.Values.OrderBy(pack => pack.Root, StringComparer.Ordinal);

    /// <summary>An open file as it is now; null where it is not open.</summary>
    public Document? Document(string path) => _open.TryGetValue(path, out var open) ? _packs[open.Root].Document(open.Text.Path) : null;

    /// <summary>A file of a pack of which something is open, as it is now; null where no such pack has it.</summary>
    public Document? Find(string path) => Document(path) ?? _packs.Values
        .Where(pack => path.StartsWith(pack.Root + Path.DirectorySeparatorChar, StringComparison.Ordinal))
        .Select(pack => pack.Document(Path.GetRelativePath(pack.Root, path).Replace('\\', '/'))).FirstOrDefault(document => document is not null);

    /// <summary>Takes a text for the file at a path; the first time its pack is read.</summary>
    /// <param name="path">The absolute path; a text that is no file goes by any other name and is a pack of its own.</param>
    /// <param name="text">The whole text.</param>
    public Workspace Open(string path, string text)
    {
        if (_open.TryGetValue(path, out var open))
        {
            return With(path, open.Root, new(open.Text.Path, text), _packs[open.Root]);
        }

        var pack = PackOf(path);
        var name = Path.IsPathRooted(path) ? Path.GetRelativePath(pack.Root, path).Replace('\\', '/') : path;
        return With(path, pack.Root, new(name, text), pack);
    }

    /// <summary>Leaves a file to the disk again; a pack of which nothing is open is forgotten.</summary>
    public Workspace Close(string path)
    {
        if (!_open.TryGetValue(path, out var closed))
        {
            return this;
        }

        var left = new Workspace(_today, _open.Remove(path), _packs, _kept);
        return left.IsWanted(closed.Root) ? left.Reload() : new(_today, left._open, _packs.Remove(closed.Root), _kept);
    }

    /// <summary>Keeps the packs below some folders, and no longer those of other folders, whether or not a file of them is open.</summary>
    public Workspace WithFolders(IEnumerable<string> folders)
    {
        var kept = folders.Where(Path.IsPathRooted).SelectMany(PackFolders.Below).ToImmutableHashSet(StringComparer.Ordinal);
        var wanted = new Workspace(_today, _open, _packs, kept);
        var added = kept.Where(root => !_packs.ContainsKey(root))
            .Select(root => KeyValuePair.Create(root, Read(root) ?? PackSnapshot.Empty(root, _today)));
        return new(_today, _open, _packs.RemoveRange(_packs.Keys.Where(root => !wanted.IsWanted(root))).AddRange(added), kept);
    }

    /// <summary>The same on another day, for packs that name none.</summary>
    public Workspace WithToday(DateOnly today) => today == _today ? this : new Workspace(today, _open, _packs, _kept).Reload();

    /// <summary>Reads every pack from disk again, below the open texts.</summary>
    public Workspace Reload() => new(_today, _open, _packs.ToImmutableDictionary(
        pack => pack.Key,
        pack => _open.Values.Where(open => open.Root == pack.Key).Aggregate(
            Read(pack.Key) ?? PackSnapshot.Empty(pack.Key, _today), (snapshot, open) => snapshot.With(open.Text))), _kept);

    private bool IsWanted(string root) => _kept.Contains(root) || _open.Values.Any(open => open.Root == root);

    private Workspace With(string path, string root, SourceText text, PackSnapshot pack) =>
        new(_today, _open.SetItem(path, new(root, text)), _packs.SetItem(root, pack.With(text)), _kept);

    private PackSnapshot PackOf(string path)
    {
        if (!Path.IsPathRooted(path))
        {
            return PackSnapshot.Empty(path, _today);
        }

        if (Read(path) is { } read)
        {
            // A file saved by another program counts as soon as its pack is met again; open texts stay above it.
            return _packs.GetValueOrDefault(read.Root, read);
        }

        return _packs.Values.Where(pack => path.StartsWith(pack.Root + Path.DirectorySeparatorChar, StringComparison.Ordinal)).MaxBy(pack => pack.Root.Length)
            ?? Read(() => PackReader.ReadBeside(path))
            ?? PackSnapshot.Empty(Path.GetDirectoryName(path) ?? path, _today);
    }

    private PackSnapshot? Read(string path) => Path.IsPathRooted(path) ? Read(() => PackReader.Read(path)) : null;

    private PackSnapshot? Read(Func<PackFiles?> read)
    {
        try
        {
            return read() is { } files ? PackSnapshot.Of(files, _today) : null;
        }
        catch (Exception problem) when (problem is PackNotFoundException or IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private sealed record OpenText(string Root, SourceText Text);
}
