using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text.Json;
using Lode.Editor;
using Lode.Syntax;

namespace Lode.LanguageServer;

/// <summary>What is found in one file.</summary>
internal sealed record FileReport(string Uri, int? Version, LspDiagnostic[] Items)
{
    /// <summary>What the items were made of; the same array as long as nothing else is found.</summary>
    private ImmutableArray<Diagnostic> _found = [];

    private const int IdBytes = 12;

    private readonly Lazy<string> _resultId = new(() =>
        Convert.ToHexString(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(Items, ProtocolJson.Default.LspDiagnosticArray)).AsSpan(0, IdBytes)));

    /// <summary>The same wherever the same is found.</summary>
    public string ResultId => _resultId.Value;

    /// <summary>A file in which nothing is found (any more).</summary>
    public static FileReport Empty(string uri) => new(uri, null, []);

    /// <summary>Those of all files of a moment, by path; of files in which nothing else is found they are those of before.</summary>
    public static ImmutableSortedDictionary<string, FileReport> All(Moment moment, ImmutableSortedDictionary<string, FileReport> before)
    {
        var reports = before.ToBuilder();
        var met = new HashSet<string>(StringComparer.Ordinal);
        foreach (var pack in moment.Workspace.Packs)
        {
            foreach (var name in pack.Names.Where(name => met.Add(pack.FullPath(name))))
            {
                var path = pack.FullPath(name);
                var last = before.GetValueOrDefault(path);
                if (Of(pack, name, path, moment, last) is var report && !ReferenceEquals(report, last))
                {
                    reports[path] = report;
                }
            }

            foreach (var file in pack.Data.Findings.GroupBy(found => pack.FullPath(found.File)).Where(file => met.Add(file.Key)))
            {
                reports[file.Key] = new(moment.To.Uri(file.Key), null, [.. file.Select(Converter.Diagnostic)]);
            }
        }

        reports.RemoveRange(before.Keys.Where(path => !met.Contains(path)));
        return reports.ToImmutable();
    }

    private static FileReport Of(PackSnapshot pack, string name, string path, Moment moment, FileReport? last)
    {
        var found = PackFindings.Of(pack, name);
        var version = moment.Versions.TryGetValue(path, out var known) ? known : (int?)null;
        return last is not null && last._found == found && last.Version == version && last.Uri == moment.To.Uri(pack, name)
            ? last
            : new(moment.To.Uri(pack, name), version, [.. found.Select(d => moment.To.Diagnostic(pack, d))]) { _found = found };
    }
}
