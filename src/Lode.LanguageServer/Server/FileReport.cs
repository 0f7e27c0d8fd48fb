using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text.Json;
using Lode.Editor;

namespace Lode.LanguageServer;

/// <summary>What is found in one file.</summary>
internal sealed record FileReport(string Uri, int? Version, LspDiagnostic[] Items)
{
    private const int IdBytes = 12;

    private readonly Lazy<string> _resultId = new(() =>
        Convert.ToHexString(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(Items, ProtocolJson.Default.LspDiagnosticArray)).AsSpan(0, IdBytes)));

    /// <summary>The same wherever the same is found.</summary>
    public string ResultId => _resultId.Value;

    /// <summary>A file in which nothing is found (any more).</summary>
    public static FileReport Empty(string uri) => new(uri, null, []);

    /// <summary>Those of all files of a moment, by path.</summary>
    public static ImmutableSortedDictionary<string, FileReport> All(Moment moment)
    {
        var reports = ImmutableSortedDictionary.CreateBuilder<string, FileReport>(StringComparer.Ordinal);
        foreach (var (path, report) in moment.Workspace.Packs.SelectMany(pack => Of(pack, moment)))
        {
            reports.TryAdd(path, report);
        }

        return reports.ToImmutable();
    }

    private static IEnumerable<(string Path, FileReport Report)> Of(PackSnapshot pack, Moment moment)
    {
        var findings = PackFindings.Of(pack).ToLookup(d => d.Source.Path);
        return
        [
            .. from name in pack.Names
               let path = pack.FullPath(name)
               let version = moment.Versions.TryGetValue(path, out var known) ? known : (int?)null
               select (path, new FileReport(moment.To.Uri(pack, name), version, [.. findings[name].Select(d => moment.To.Diagnostic(pack, d))])),
            .. from file in pack.DataFindings.GroupBy(d => d.File)
               select (pack.FullPath(file.Key), new FileReport(moment.To.Uri(pack, file.Key), null, [.. file.Select(Converter.Diagnostic)])),
        ];
    }
}
