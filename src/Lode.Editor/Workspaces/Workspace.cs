using System.Collections.Immutable;
using Lode.Data;
using Lode.Semantics;
using Lode.Syntax;

namespace Lode.Editor;

/// <summary>Open texts over the files on disk. Immutable: every change gives another, so that readers are never disturbed.</summary>
public sealed class Workspace
{
    private readonly Func<SourceText, FunctionTable>? _scripts;
    private readonly PreviewDay _today;
    private readonly ImmutableArray<string> _folders;
    private readonly ImmutableHashSet<string> _found;
    private readonly ImmutableDictionary<string, OpenText> _open;
    private readonly ImmutableDictionary<string, PackSnapshot> _packs;

    private Workspace(
        Func<SourceText, FunctionTable>? scripts, PreviewDay today, ImmutableArray<string> folders, ImmutableHashSet<string> found, ImmutableDictionary<string, OpenText> open,
        ImmutableDictionary<string, PackSnapshot> packs) =>
        (_scripts, _today, _folders, _found, _open, _packs) = (scripts, today, folders, found, open, packs);

    /// <summary>A workspace where nothing is open.</summary>
    /// <param name="today">The day, for packs that name none.</param>
    /// <param name="scripts">Reads what rules can call from the C# beside them, and runs nothing of it; null where nobody can.</param>
    public static Workspace Empty(DateOnly today, Func<SourceText, FunctionTable>? scripts = null) => new(
        scripts, today, [], ImmutableHashSet.Create<string>(StringComparer.Ordinal), ImmutableDictionary.Create<string, OpenText>(StringComparer.Ordinal),
        ImmutableDictionary.Create<string, PackSnapshot>(StringComparer.Ordinal));

    /// <summary>The packs that open files belong to, and those below the folders of the workspace.</summary>
    public IEnumerable<PackSnapshot> Packs => _packs.Values.OrderBy(pack => pack.Root, StringComparer.Ordinal);

    /// <summary>A file as it is now, open or not; null where no pack has it.</summary>
    public Document? Document(string path) => _open.TryGetValue(path, out var open)
        ? _packs[open.Root].Document(open.Text.Path)
        : Above(path).Select(pack => pack.Document(Name(pack, path))).FirstOrDefault(document => document is not null);

    /// <summary>Whether the editor has a file open.</summary>
    public bool IsOpen(string path) => _open.ContainsKey(path);

    /// <summary>The packs below these folders belong to it from now on, whether something of them is open or not; those of other folders no longer.</summary>
    /// <param name="folders">Absolute paths.</param>
    public Workspace WithFolders(IEnumerable<string> folders)
    {
        ImmutableArray<string> all = [.. folders.Where(Path.IsPathRooted).Select(Path.GetFullPath)];
        var found = all.SelectMany(folder => PackFolders.Below(folder)).ToImmutableHashSet(StringComparer.Ordinal);
        var known = _packs.RemoveRange(_found.Except(found).Where(root => !_open.Values.Any(open => open.Root == root)));
        return new(_scripts, _today, all, found, _open, known.AddRange(found.Where(root => !known.ContainsKey(root))
            .Select(root => KeyValuePair.Create(root, Snapshot(root)))));
    }

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
        return With(path, pack.Root, new(Path.IsPathRooted(path) ? Name(pack, path) : path, text), pack);
    }

    /// <summary>Leaves a file to the disk again; a pack of which nothing is open is forgotten, unless it lies below the folders of the workspace.</summary>
    public Workspace Close(string path)
    {
        if (!_open.TryGetValue(path, out var closed))
        {
            return this;
        }

        var left = new Workspace(_scripts, _today, _folders, _found, _open.Remove(path), _packs);
        return left._open.Values.Any(open => open.Root == closed.Root) || _found.Contains(closed.Root)
            ? left.Reload([path])
            : new(_scripts, _today, _folders, _found, left._open, _packs.Remove(closed.Root));
    }

    /// <summary>The same on another day, for packs that name none.</summary>
    public Workspace WithToday(PreviewDay today) => today == _today ? this
        : new(_scripts, today, _folders, _found, _open, _packs.ToImmutableDictionary(pack => pack.Key, pack => pack.Value.On(today)));

    /// <summary>Reads every pack from disk again, below the open texts.</summary>
    public Workspace Reload() => new Workspace(
        _scripts, _today, _folders, _found, _open, _packs.ToImmutableDictionary(pack => pack.Key, pack => Read(pack.Key) is { } read
            ? pack.Value.With(read, OpenIn(pack.Key)) : OpenIn(pack.Key).Aggregate(PackSnapshot.Empty(pack.Key, _today), (all, text) => all.With(text))));

    /// <summary>Reads again what changed on disk: single rule files, or the data; a folder, or a file of no known pack, has all looked at again.</summary>
    /// <param name="paths">Absolute paths of files that changed, came or went.</param>
    public Workspace Reload(IReadOnlyCollection<string> paths)
    {
        if (paths.Any(path => !Path.HasExtension(path) || (IsRuleFile(path) && !Above(path).Any()) || Path.GetFileName(path) == PackReader.ScriptName))
        {
            var all = Reload();
            return _folders.IsEmpty ? all : all.WithFolders(_folders);
        }

        var packs = _packs;
        foreach (var path in paths.Where(path => !_open.ContainsKey(path)))
        {
            packs = packs.SetItems(Above(path).Select(pack => KeyValuePair.Create(pack.Root, Reloaded(packs[pack.Root], path))));
        }

        return new(_scripts, _today, _folders, _found, _open, packs);
    }

    private static PackSnapshot Reloaded(PackSnapshot pack, string path) =>
        IsRuleFile(path) ? pack.With(Name(pack, path), PackReader.ReadFile(pack.Root, path)) : pack.WithData();

    private static bool IsRuleFile(string path) => path.EndsWith(".lode", StringComparison.OrdinalIgnoreCase);

    private static string Name(PackSnapshot pack, string path) => Path.GetRelativePath(pack.Root, path).Replace('\\', '/');

    /// <summary>The known packs that a path lies in, the nearest first.</summary>
    private IEnumerable<PackSnapshot> Above(string path) => !Path.IsPathRooted(path) ? [] : _packs.Values
        .Where(pack => path.StartsWith(pack.Root.TrimEnd(Path.DirectorySeparatorChar) + Path.DirectorySeparatorChar, StringComparison.Ordinal))
        .OrderByDescending(pack => pack.Root.Length);

    private IEnumerable<SourceText> OpenIn(string root) => _open.Values.Where(open => open.Root == root).Select(open => open.Text);

    private Workspace With(string path, string root, SourceText text, PackSnapshot pack) =>
        new(_scripts, _today, _folders, _found, _open.SetItem(path, new(root, text)), _packs.SetItem(root, pack.With(text)));

    private PackSnapshot PackOf(string path)
    {
        if (!Path.IsPathRooted(path))
        {
            return PackSnapshot.Empty(path, _today);
        }

        if (Above(path).FirstOrDefault(pack => pack.Document(Name(pack, path)) is not null) is { } known)
        {
            return known;
        }

        if (Read(path) is { } read)
        {
            // A file saved by another program counts as soon as its pack is met again; open texts stay above it.
            return _packs.GetValueOrDefault(read.Root) ?? PackSnapshot.Of(read, _today, _scripts);
        }

        return Above(path).FirstOrDefault()
            ?? (Read(() => PackReader.ReadBeside(path)) is { } beside ? PackSnapshot.Of(beside, _today, _scripts) : PackSnapshot.Empty(Path.GetDirectoryName(path) ?? path, _today));
    }

    private PackSnapshot Snapshot(string root) => Read(root) is { } read ? PackSnapshot.Of(read, _today, _scripts) : PackSnapshot.Empty(root, _today);

    private static PackFiles? Read(string path) => Path.IsPathRooted(path) ? Read(() => PackReader.Read(path)) : null;

    private static PackFiles? Read(Func<PackFiles?> read)
    {
        try
        {
            return read();
        }
        catch (Exception problem) when (problem is PackNotFoundException or IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private sealed record OpenText(string Root, SourceText Text);
}
