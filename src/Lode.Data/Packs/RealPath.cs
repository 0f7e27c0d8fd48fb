namespace Lode.Data;

/// <summary>Paths as the file system sees them, links followed, so that nothing leaves a folder through a link.</summary>
internal static class RealPath
{
    private const int MostLinks = 40;

    /// <summary>The path without <c>..</c> and links; of what does not exist, the part that does.</summary>
    public static string Of(string path)
    {
        var full = Path.GetFullPath(path);
        for (var links = 0; links < MostLinks; links++)
        {
            if (FirstLink(full) is not { } link)
            {
                return full;
            }

            full = link;
        }

        return full;
    }

    /// <summary>Whether a real path lies below a real folder.</summary>
    public static bool Contains(string folder, string path)
    {
        var relative = Path.GetRelativePath(folder, path);
        return relative != ".." && !relative.StartsWith(".." + Path.DirectorySeparatorChar, StringComparison.Ordinal) && !Path.IsPathRooted(relative);
    }

    private static string? FirstLink(string full)
    {
        var root = Path.GetPathRoot(full) ?? "";
        var parts = full[root.Length..].Split(Path.DirectorySeparatorChar, StringSplitOptions.RemoveEmptyEntries);
        var current = root;
        for (var i = 0; i < parts.Length; i++)
        {
            var next = Path.Combine(current, parts[i]);
            var info = new FileInfo(next);
            if (info.LinkTarget is { } target)
            {
                return Path.GetFullPath(Path.Combine([current, target, .. parts[(i + 1)..]]));
            }

            current = next;
        }

        return null;
    }
}
