using Lode.Semantics;

namespace Lode.Data;

/// <summary>Finds the file that an entity's rows come from.</summary>
public static class DataFile
{
    /// <summary>Its full path; null where the entity names none, where it is not there, and where it lies outside the pack.</summary>
    /// <param name="root">The pack's folder.</param>
    /// <param name="entity">The entity.</param>
    public static string? Find(string root, EntitySymbol entity)
    {
        if (entity.SourcePath is null || !Path.IsPathRooted(root))
        {
            return null;
        }

        try
        {
            return new SourceLocator(root, new()).Find(entity);
        }
        catch (Exception problem) when (problem is SourceException or IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
