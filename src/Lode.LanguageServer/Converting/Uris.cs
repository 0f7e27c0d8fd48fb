using System.Collections.Concurrent;

namespace Lode.LanguageServer;

/// <summary>Paths and the addresses that the editor knows them by; those it wrote itself are kept as it wrote them.</summary>
internal sealed class Uris
{
    private const string RuleFiles = ".lode";

    private readonly ConcurrentDictionary<string, string> _written = new(StringComparer.Ordinal);

    /// <summary>The path of an address; one that is no file is its own name.</summary>
    public static string Path(string uri) =>
        Uri.TryCreate(uri, UriKind.Absolute, out var parsed) && parsed.IsFile ? System.IO.Path.GetFullPath(parsed.LocalPath) : uri;

    /// <summary>Whether rules can stand in it: a file of rules, or a text that is no file yet.</summary>
    public static bool HoldsRules(string uri) => Path(uri) is var path && (!System.IO.Path.IsPathRooted(path) || path.EndsWith(RuleFiles, StringComparison.OrdinalIgnoreCase));

    /// <summary>Remembers how the editor writes an address.</summary>
    public string Opened(string uri)
    {
        var path = Path(uri);
        _written[path] = uri;
        return path;
    }

    /// <summary>The address of a path.</summary>
    public string Of(string path) => _written.GetOrAdd(path, static p => System.IO.Path.IsPathRooted(p) ? new Uri(p).AbsoluteUri : p);
}
