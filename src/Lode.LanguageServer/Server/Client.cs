using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Lode.LanguageServer;

/// <summary>The editor at the other end: what it can do, what it is told, and what it is asked with its answers.</summary>
internal sealed class Client(MessageWriter writer)
{
    private const int MostWaiting = 100;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private static readonly Dictionary<Refreshable, string> RefreshMethods = new()
    {
        [Refreshable.CodeLens] = "workspace/codeLens/refresh",
        [Refreshable.InlayHint] = "workspace/inlayHint/refresh",
        [Refreshable.SemanticTokens] = "workspace/semanticTokens/refresh",
        [Refreshable.Diagnostics] = "workspace/diagnostic/refresh",
    };

    private readonly ConcurrentDictionary<int, TaskCompletionSource<JsonElement?>> _waiting = new();
    private int _lastId;

    /// <summary>What it said of itself when it started.</summary>
    public ClientCapabilities Capabilities { get; set; } = new();

    /// <summary>The colours that it was told last.</summary>
    public ToldColours Colours { get; } = new();

    /// <summary>Tells it something.</summary>
    public Task Notify<T>(string method, T value, JsonTypeInfo<T> type) => writer.Notify(method, value, type);

    /// <summary>Asks it something. The answer is null where it refuses, gives none, or leaves too many questions open.</summary>
    public Task<JsonElement?> Ask<T>(string method, T value, JsonTypeInfo<T> type) => Ask(method, JsonSerializer.SerializeToElement(value, type));

    /// <summary>Has it fetch again what it shows, where it can.</summary>
    public Task Refresh(Refreshable what) => Capabilities.Refreshes(what) ? Ask(RefreshMethods[what], null) : Task.CompletedTask;

    /// <summary>Its answer has come; one to nothing that was asked is passed over.</summary>
    public void Answered(Incoming answer)
    {
        if (answer.Id is { ValueKind: JsonValueKind.Number } id && id.TryGetInt32(out var number) && _waiting.TryRemove(number, out var waiting))
        {
            waiting.TrySetResult(answer.Result);
        }
    }

    private async Task<JsonElement?> Ask(string method, JsonElement? given)
    {
        if (_waiting.Count >= MostWaiting)
        {
            return null;
        }

        var id = Interlocked.Increment(ref _lastId);
        var answer = _waiting[id] = new(TaskCreationOptions.RunContinuationsAsynchronously);
        await writer.Request(new(id, method, given));
        try
        {
            return await answer.Task.WaitAsync(Patience);
        }
        catch (TimeoutException)
        {
            _waiting.TryRemove(id, out _);
            return null;
        }
    }
}
