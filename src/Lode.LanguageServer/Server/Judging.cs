using System.Collections.Immutable;
using Lode.Editor;

namespace Lode.LanguageServer;

/// <summary>
/// Judges the rules of open files behind everything else, on a thread of its own: a change of the text ends it and begins another. Tells the editor
/// how it stands, and to fetch again what shows counts.
/// </summary>
internal sealed class Judging(Client client) : IDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan Time = TimeSpan.FromSeconds(30);

    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);
    private CancellationTokenSource _current = new();
    private StatusParams? _told;

    /// <summary>Something changed.</summary>
    public void Changed(Moment moment)
    {
        var next = new CancellationTokenSource();
        Interlocked.Exchange(ref _current, next).Cancel();
        _ = Run(moment, next.Token);
    }

    /// <summary>Ends it.</summary>
    public void Dispose() => _current.Cancel();

    private async Task Run(Moment moment, CancellationToken cancellation)
    {
        try
        {
            if (moment.Workspace.Packs.Any(pack => _seen.Add(pack.Root)))
            {
                await Tell(new("loading", "Loading", "Reading rules and data"));
            }

            await Task.Delay(Pause, cancellation);
            var (status, isNews) = await Task.Factory.StartNew(() => Judge(moment, cancellation), cancellation, TaskCreationOptions.LongRunning, TaskScheduler.Default);
            cancellation.ThrowIfCancellationRequested();
            await Tell(status);
            if (isNews)
            {
                await Task.WhenAll(client.Refresh(Refreshable.CodeLens), client.Refresh(Refreshable.InlayHint));
            }
        }
        catch (OperationCanceledException)
        {
            // The text has changed; the next run tells.
        }
        catch (Exception)
        {
            // A defect of the judging leaves the text without counts, and the next change is judged again.
        }
    }

    private static (StatusParams Status, bool IsNews) Judge(Moment moment, CancellationToken cancellation)
    {
        var isNews = false;
        foreach (var pack in moment.Workspace.Packs)
        {
            // Loading the data is not what the time is for.
            if (pack.World is not null)
            {
                using var budget = new CancellationTokenSource(Time);
                isNews |= pack.Counts.Judge(pack.Names.Where(name => moment.Versions.ContainsKey(pack.FullPath(name))), budget.Token, cancellation);
            }
        }

        return (Status([.. moment.Workspace.Packs.Select(PackStatus.Of)]), isNews);
    }

    private static StatusParams Status(ImmutableArray<PackStatus> packs) => packs switch
    {
        [var one] => new(one.DataLoad ? "ready" : "failed", one.Text, one.Detail),
        _ => new(packs.All(pack => pack.DataLoad) ? "ready" : "failed", $"{packs.Length} packs", string.Join("; ", packs.Select(pack => pack.Text))),
    };

    private async Task Tell(StatusParams status)
    {
        if (status != _told)
        {
            _told = status;
            await client.Notify("lode/status", status, LiveJson.Default.StatusParams);
        }
    }
}
