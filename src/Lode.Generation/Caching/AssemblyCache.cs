using System.Security.Cryptography;
using System.Text;

namespace Lode.Generation;

/// <summary>
/// Compiled packs of earlier runs, kept so that the same rules are not compiled twice. It only ever saves time: whatever is wrong with it, the
/// pack is compiled as if there were none. Code is loaded from it, so its folder is its owner's alone and every content is checked against its hash.
/// </summary>
public sealed class AssemblyCache
{
    /// <summary>Names another folder for the cache; <c>off</c> goes without one.</summary>
    internal const string Variable = "LODE_CACHE";

    private const int MostEntries = 64;
    private const long MostBytes = 256 << 20;

    private readonly string _folder;

    private AssemblyCache(string folder) => _folder = folder;

    /// <summary>The cache of whoever runs Lode; null where there is none that only they can write.</summary>
    public static AssemblyCache? OfUser()
    {
        var named = Environment.GetEnvironmentVariable(Variable);

        // Under sudo the home folder may still be another user's, who could put code there for root to run.
        if (named == "off" || (string.IsNullOrEmpty(named) && Environment.GetEnvironmentVariable("SUDO_UID") is not null))
        {
            return null;
        }

        var home = Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData);
        return !string.IsNullOrEmpty(named) ? In(named) : home.Length > 0 ? In(Path.Combine(home, "lode", "assemblies")) : null;
    }

    /// <summary>A cache in a folder, made where it is missing; null where others could write there.</summary>
    public static AssemblyCache? In(string folder)
    {
        try
        {
            return OwnerOnly.Make(folder) ? new(folder) : null;
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            return null;
        }
    }

    /// <summary>What a text is kept under: it, the compiler that turned it to code, and what that code runs on.</summary>
    internal static string Key(string csharp)
    {
        var from = $"{typeof(AssemblyCache).Module.ModuleVersionId}{typeof(Runtime.World).Module.ModuleVersionId}{Environment.Version}";
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(from + csharp)));
    }

    /// <summary>What is kept under a key; null where nothing is, or not what was kept.</summary>
    internal byte[]? Find(string key)
    {
        try
        {
            var file = new FileInfo(PathOf(key));
            if (!file.Exists || file.Length is < SHA256.HashSizeInBytes or > MostBytes)
            {
                return null;
            }

            var bytes = File.ReadAllBytes(file.FullName);
            var image = bytes[SHA256.HashSizeInBytes..];
            if (!SHA256.HashData(image).AsSpan().SequenceEqual(bytes.AsSpan(0, SHA256.HashSizeInBytes)))
            {
                return null;
            }

            // What was used last goes last.
            file.LastWriteTimeUtc = DateTime.UtcNow;
            return image;
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>Keeps an assembly; readers find all of it or nothing, whoever else writes.</summary>
    internal void Keep(string key, byte[] image)
    {
        var draft = Path.Combine(_folder, Path.GetRandomFileName());
        try
        {
            File.WriteAllBytes(draft, [.. SHA256.HashData(image), .. image]);
            File.Move(draft, PathOf(key), overwrite: true);
            Prune();
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            File.Delete(draft);
        }
    }

    private void Prune()
    {
        var room = MostBytes;
        var kept = 0;
        foreach (var file in new DirectoryInfo(_folder).GetFiles().OrderByDescending(f => f.LastWriteTimeUtc))
        {
            room -= file.Length;
            if (++kept > MostEntries || room < 0)
            {
                file.Delete();
            }
        }
    }

    private string PathOf(string key) => Path.Combine(_folder, key + ".rules");
}
