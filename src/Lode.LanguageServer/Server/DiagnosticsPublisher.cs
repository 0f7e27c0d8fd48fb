using System.Collections.Immutable;
using System.Threading.Channels;
using Lode.Editor;

namespace Lode.LanguageServer;

/// <summary>Tells the editor what is found, behind the requests: of changes that come faster than they are checked, the last one counts.</summary>
internal sealed class DiagnosticsPublisher(MessageWriter writer)
{
    private readonly Channel<Moment> _moments = Channel.CreateBounded<Moment>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropOldest });
    private readonly Dictionary<string, PublishDiagnosticsParams> _told = new(StringComparer.Ordinal);

    /// <summary>Something changed.</summary>
    public void Changed(Workspace workspace, Converter converter, Uris uris, ImmutableDictionary<string, int> versions) =>
        _moments.Writer.TryWrite(new(workspace, converter, versions.ToImmutableDictionary(v => uris.Of(v.Key), v => v.Value)));

    /// <summary>Nothing more will change.</summary>
    public void Complete() => _moments.Writer.TryComplete();

    /// <summary>Checks and tells until <see cref="Complete"/>.</summary>
    public async Task Run()
    {
        await foreach (var moment in _moments.Reader.ReadAllAsync())
        {
            if (Checked(moment) is not { } found)
            {
                continue;
            }

            foreach (var file in found.Values.Where(IsNews))
            {
                await Tell(file);
            }

            foreach (var gone in _told.Keys.Except(found.Keys).ToList())
            {
                await Tell(new(gone, null, []));
                _told.Remove(gone);
            }
        }
    }

    /// <summary>Null where a check has a defect: then the last findings stay, and the next change is checked again.</summary>
    private static Dictionary<string, PublishDiagnosticsParams>? Checked(Moment moment)
    {
        try
        {
            return moment.Workspace.Packs.SelectMany(pack => Found(pack, moment)).DistinctBy(file => file.Uri).ToDictionary(file => file.Uri);
        }
        catch (Exception)
        {
            return null;
        }
    }

    private static IEnumerable<PublishDiagnosticsParams> Found(PackSnapshot pack, Moment moment)
    {
        var findings = PackFindings.Of(pack).ToLookup(d => d.Source.Path);
        return
        [
            .. from name in pack.Names
               let uri = moment.Converter.Uri(pack, name)
               let version = moment.Versions.TryGetValue(uri, out var known) ? known : (int?)null
               select new PublishDiagnosticsParams(uri, version, [.. findings[name].Select(d => moment.Converter.Diagnostic(pack, d))]),
        ];
    }

    /// <summary>Open files are told at every version, others when what is found in them differs.</summary>
    private bool IsNews(PublishDiagnosticsParams file) =>
        _told.TryGetValue(file.Uri, out var before)
            ? file.Version != before.Version || !file.Diagnostics.Select(d => (d.Code, d.Range, d.Message)).SequenceEqual(before.Diagnostics.Select(d => (d.Code, d.Range, d.Message)))
            : file.Version is not null || file.Diagnostics.Length > 0;

    private async Task Tell(PublishDiagnosticsParams file)
    {
        _told[file.Uri] = file;
        await writer.Notify("textDocument/publishDiagnostics", file, ProtocolJson.Default.PublishDiagnosticsParams);
    }

    private sealed record Moment(Workspace Workspace, Converter Converter, ImmutableDictionary<string, int> Versions);
}
