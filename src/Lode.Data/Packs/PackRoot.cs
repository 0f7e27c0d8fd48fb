namespace Lode.Data;

/// <summary>Finds the pack that a single rule file lies in.</summary>
internal static class PackRoot
{
    private const int MostLevels = 12;

    // A lone file may lie in a home folder or at the root of a disk, where no search may go through everything.
    private const int MostFolders = 500;

    /// <summary>The nearest folder at or above the file below which some rule file declares an entity; the search ends at the repository's folder.</summary>
    public static string Of(string file)
    {
        var own = Path.GetDirectoryName(file)!;
        var folder = own;
        for (var level = 0; level < MostLevels && folder is not null; level++, folder = Path.GetDirectoryName(folder))
        {
            if (PackReader.Below(folder, MostFolders).Any(DeclaresEntity))
            {
                return folder;
            }

            if (Path.Exists(Path.Combine(folder, ".git")))
            {
                break;
            }
        }

        return own;
    }

    private static bool DeclaresEntity(string file)
    {
        try
        {
            return new FileInfo(file).Length <= Syntax.Parser.MaxLength
                && File.ReadLines(file).Any(line => line.TrimStart('\ufeff', ' ', '\t').StartsWith("entity ", StringComparison.Ordinal));
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }
}
