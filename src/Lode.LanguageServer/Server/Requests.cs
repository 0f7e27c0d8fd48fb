using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Text.Json;

namespace Lode.LanguageServer;

/// <summary>Requests under way: so many at a time, each answered exactly once, whatever becomes of it.</summary>
internal sealed class Requests(MessageWriter writer) : IDisposable
{
    /// <summary>Beyond these no message is read until one is answered.</summary>
    private const int MostWaiting = 4096;

    /// <summary>Their answers are edits, which would spoil a text that has changed since; what only shows something is of use a little late.</summary>
    private static readonly FrozenSet<string> OnlyForTheSameText = FrozenSet.Create(
        "textDocument/codeAction", "textDocument/formatting", "textDocument/onTypeFormatting", "textDocument/rangeFormatting", "textDocument/rename");

    private readonly ConcurrentDictionary<string, CancellationTokenSource> _running = new(StringComparer.Ordinal);
    private readonly SemaphoreSlim _places = new(MostWaiting);
    private readonly SemaphoreSlim _workers = new(Math.Max(2, Environment.ProcessorCount));
    private readonly SemaphoreSlim _longWorkers = new(2);

    /// <summary>Starts a request.</summary>
    /// <param name="id">By which it is answered.</param>
    /// <param name="given">Its params.</param>
    /// <param name="route">What answers it.</param>
    /// <param name="reading">What it sees.</param>
    /// <param name="now">What is open when it is done.</param>
    public async Task Start(JsonElement id, JsonElement given, Route route, Func<CancellationToken, Reading> reading, Func<Moment> now)
    {
        var cancelled = new CancellationTokenSource();
        if (!_running.TryAdd(id.GetRawText(), cancelled))
        {
            cancelled.Dispose();
            throw new RequestException(ErrorCode.InvalidRequest, "A request of this id is not answered yet.");
        }

        var on = reading(cancelled.Token);
        await _places.WaitAsync(CancellationToken.None);
        _ = Task.Run(() => Answer(id, given, route, on, now), CancellationToken.None);
    }

    /// <summary>The editor does not want an answer any more; it gets one all the same.</summary>
    public void Cancel(JsonElement id)
    {
        if (_running.TryGetValue(id.GetRawText(), out var running))
        {
            running.Cancel();
        }
    }

    /// <summary>The editor wants none.</summary>
    public void CancelAll()
    {
        foreach (var running in _running.Values)
        {
            running.Cancel();
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _places.Dispose();
        _workers.Dispose();
        _longWorkers.Dispose();
    }

    private async Task Answer(JsonElement id, JsonElement given, Route route, Reading on, Func<Moment> now)
    {
        var (result, error) = await Outcome(given, route, on, now);

        // Only then may the id be used again, and before the editor has the answer it cannot be.
        _running.TryRemove(id.GetRawText(), out _);
        await (error is null ? writer.Result(id, result) : writer.Error(id, error.Code, error.Message));
        _places.Release();
    }

    private async Task<(JsonElement Result, RequestException? Error)> Outcome(JsonElement given, Route route, Reading on, Func<Moment> now)
    {
        try
        {
            var result = await Worked(given, route, on);
            on.Cancellation.ThrowIfCancellationRequested();
            return OnlyForTheSameText.Contains(route.Method) && now().Versions != on.Moment.Versions
                ? (default, new(ErrorCode.ContentModified, "The text has changed since."))
                : (result, null);
        }
        catch (OperationCanceledException)
        {
            return (default, new(ErrorCode.RequestCancelled, "The request was cancelled."));
        }
        catch (RequestException problem)
        {
            return (default, problem);
        }
        catch (Exception)
        {
            return (default, new(ErrorCode.InternalError, "Something went wrong inside Lode; this is a defect of Lode, not of the rules."));
        }
    }

    private async Task<JsonElement> Worked(JsonElement given, Route route, Reading on)
    {
        var workers = route.IsLong ? _longWorkers : _workers;
        await workers.WaitAsync(on.Cancellation);
        try
        {
            on.Cancellation.ThrowIfCancellationRequested();
            return route.IsLong
                ? await Task.Factory.StartNew(() => route.Answer(given, on), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default)
                : route.Answer(given, on);
        }
        finally
        {
            workers.Release();
        }
    }
}
