namespace Lode.Data;

/// <summary>Finds the packs below a folder of any kind, a whole repository say. The search is bounded: it looks near the folder first.</summary>
public static class PackFolders
{
    private const int MostFolders = 3000;
    private const int MostPacks = 50;

    private static readonly EnumerationOptions Listing = new() { IgnoreInaccessible = true, AttributesToSkip = FileAttributes.None };

    /// <summary>The folders of the packs; what lies below a pack's folder belongs to it.</summary>
    public static IReadOnlyList<string> Below(string folder)
    {
        var packs = new List<string>();
        foreach (var file in WithRules(Path.GetFullPath(folder)).Take(MostFolders))
        {
            if (file is not null && packs.Count < MostPacks && !packs.Exists(pack => IsBelow(file, pack)))
            {
                packs.Add(Root(file));
            }
        }

        return [.. packs.Where(pack => !packs.Exists(outer => IsBelow(pack, outer))).Distinct()];
    }

    private static string Root(string file)
    {
        try
        {
            return PackRoot.Of(file);
        }
        catch (PackNotFoundException)
        {
            return Path.GetDirectoryName(file)!;
        }
    }

    private static bool IsBelow(string path, string folder) => path.StartsWith(folder.TrimEnd(Path.DirectorySeparatorChar) + Path.DirectorySeparatorChar, StringComparison.Ordinal);

    /// <summary>For every folder, the nearest first, one of its rule files; null where it has none.</summary>
    private static IEnumerable<string?> WithRules(string folder)
    {
        var folders = new Queue<DirectoryInfo>([new(folder)]);
        while (folders.TryDequeue(out var next))
        {
            if (!next.Exists)
            {
                continue;
            }

            yield return Directory.EnumerateFiles(next.FullName, "*.lode", Listing).Order(StringComparer.Ordinal).FirstOrDefault();
            foreach (var inner in next.EnumerateDirectories("*", Listing).Where(d => d.LinkTarget is null && !d.Name.StartsWith('.') && d.Name is not ("node_modules" or "bin" or "obj")))
            {
                folders.Enqueue(inner);
            }
        }
    }
}
