using Lode.Runtime;
using Lode.Semantics;

namespace Lode.Data;

/// <summary>Where an entity's data file lies: below the pack's folder, or where the run says.</summary>
internal sealed class SourceLocator(string root, LoadOptions options)
{
    private readonly string _realRoot = RealPath.Of(root);

    /// <summary>How messages name the file.</summary>
    public string Name(EntitySymbol entity) =>
        options.Sources.TryGetValue(entity.Name, out var given) ? given.Replace('\\', '/')
        : entity.SourcePath is null ? entity.Place.Source.Path
        : Path.GetRelativePath(root, Full(entity)).Replace('\\', '/');

    /// <summary>The file.</summary>
    /// <exception cref="SourceException">It does not exist or lies outside the pack.</exception>
    public string Find(EntitySymbol entity)
    {
        if (options.Sources.TryGetValue(entity.Name, out var given))
        {
            return File.Exists(given) ? given : throw Missing(given);
        }

        var full = Full(entity);
        if (Path.IsPathRooted(entity.SourcePath!) || !RealPath.Contains(_realRoot, RealPath.Of(full)))
        {
            throw new SourceException(VisibleText.Short(entity.SourcePath!))
            {
                Descriptor = DataDescriptors.OutsidePack,
                Help = $"`--data {entity.Name}=PATH` reads a file from elsewhere.",
            };
        }

        return File.Exists(full) || Directory.Exists(full) ? full : throw Missing(entity.SourcePath!);
    }

    /// <summary>The file where it is a text table of at least so many bytes; else null.</summary>
    public string? LargeTable(EntitySymbol entity, long bytes)
    {
        try
        {
            var file = entity.SourcePath is null && !options.Sources.ContainsKey(entity.Name) ? null : Find(entity);
            return file is not null && SourceFormats.IsSeparated(file) && new FileInfo(file) is { Exists: true, Length: var length } && length >= bytes ? file : null;
        }
        catch (Exception problem) when (problem is SourceException or IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private static SourceException Missing(string path) => new(VisibleText.Short(path, 200)) { Descriptor = DataDescriptors.Missing };

    private string Full(EntitySymbol entity)
    {
        var folder = Path.GetDirectoryName(Path.Combine(root, entity.Place.Source.Path)) ?? root;
        return Path.GetFullPath(Path.Combine(folder, entity.SourcePath!.Replace('\\', '/').Replace('\0', ' ')));
    }
}
