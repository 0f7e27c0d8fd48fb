using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Threading.Channels;

namespace Lode.LanguageServer;

/// <summary>
/// Looks at every change behind the requests; of changes that come faster than they are looked at, the last one counts. An editor that asks
/// for diagnostics itself hears only that it should ask again; only the others are told them, so that nothing shows twice.
/// </summary>
internal sealed class DiagnosticsPublisher(Client client)
{
    private readonly Channel<Moment> _moments = Channel.CreateBounded<Moment>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropOldest });
    private readonly StaleColours _colours = new(client);
    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);
    private ImmutableSortedDictionary<string, FileReport> _last = ImmutableSortedDictionary.Create<string, FileReport>(StringComparer.Ordinal);

    private readonly Lock _lock = new();
    private readonly ConcurrentDictionary<Task, bool> _awaited = [];
    private Moment? _latest;

    /// <summary>Something changed.</summary>
    public void Changed(Moment moment)
    {
        lock (_lock)
        {
            _latest = moment;
            _moments.Writer.TryWrite(moment);
        }
    }

    /// <summary>Nothing more will change.</summary>
    public void Complete() => _moments.Writer.TryComplete();

    /// <summary>Looks and tells until <see cref="Complete"/>.</summary>
    public async Task Run()
    {
        await foreach (var moment in _moments.Reader.ReadAllAsync())
        {
            // Asked before the reports are made: data that come meanwhile would else be looked at never.
            var coming = moment.Workspace.Packs.Select(pack => pack.DataKnown).Where(data => !data.IsCompleted).ToList();
            if (await Reports(moment) is not { } found)
            {
                continue;
            }

            if (client.Capabilities.PullsDiagnostics)
            {
                await AskToPull(found);
            }
            else
            {
                await Push(found);
            }

            _last = found;
            _colours.Look(moment);
            foreach (var data in coming.Where(data => _awaited.TryAdd(data, true)))
            {
                _ = LookAgain(data);
            }
        }
    }

    /// <summary>What rests on the data is found once they are read, in what is open then.</summary>
    private async Task LookAgain(Task data)
    {
        await data.ContinueWith(_ => { }, CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default);
        _awaited.TryRemove(data, out _);
        lock (_lock)
        {
            _moments.Writer.TryWrite(_latest!);
        }
    }

    /// <summary>Null where a check has a defect: then the last findings stay, and the next change is checked again.</summary>
    private async Task<ImmutableSortedDictionary<string, FileReport>?> Reports(Moment moment)
    {
        try
        {
            return moment.Workspace.Packs.Any(pack => _seen.Add(pack.Root)) ? await Progress.Around(client, "Reading rules and data", () => moment.Reports) : moment.Reports;
        }
        catch (Exception)
        {
            return null;
        }
    }

    /// <summary>An editor asks by itself about what is opened or typed in, but does not know what that changes elsewhere.</summary>
    private Task AskToPull(ImmutableSortedDictionary<string, FileReport> found) =>
        found.Any(file => !ReferenceEquals(Last(file.Key), file.Value) && Last(file.Key).Version == file.Value.Version && Last(file.Key).ResultId != file.Value.ResultId)
        || _last.Any(file => file.Value.Items.Length > 0 && !found.ContainsKey(file.Key))
            ? client.Refresh(Refreshable.Diagnostics)
            : Task.CompletedTask;

    /// <summary>Open files are told at every version, others when what is found in them differs.</summary>
    private async Task Push(ImmutableSortedDictionary<string, FileReport> found)
    {
        var news = found.Where(file => !ReferenceEquals(Last(file.Key), file.Value)
                && (Last(file.Key).Version != file.Value.Version || Last(file.Key).ResultId != file.Value.ResultId)).Select(file => file.Value);
        var gone = _last.Where(file => file.Value.Items.Length > 0 && !found.ContainsKey(file.Key)).Select(file => FileReport.Empty(file.Value.Uri));
        foreach (var file in news.Concat(gone))
        {
            await client.Notify("textDocument/publishDiagnostics", new(file.Uri, file.Version, file.Items), ProtocolJson.Default.PublishDiagnosticsParams);
        }
    }

    private FileReport Last(string path) => _last.GetValueOrDefault(path) ?? Nothing;

    private static FileReport Nothing { get; } = FileReport.Empty("");
}
