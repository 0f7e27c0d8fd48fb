using System.IO.Pipelines;
using System.Text.Json;
using Lode.Semantics;
using Lode.Syntax;

namespace Lode.LanguageServer;

/// <summary>The language server: changes in the order in which they come, reads beside them on what was there when they came.</summary>
public sealed class LodeServer : IDisposable
{
    private static readonly JsonElement Null = JsonDocument.Parse("null").RootElement;

    private readonly MessageReader _reader;
    private readonly MessageWriter _writer;
    private readonly Client _client;
    private readonly Documents _documents;
    private readonly Session _session;
    private readonly Requests _requests;
    private readonly DiagnosticsPublisher _diagnostics;
    private readonly Judging _judging;
    private readonly CancellationTokenSource _end;
    private bool _initialized;
    private bool _shutDown;

    private LodeServer(Stream input, Stream output, DateOnly today, Func<SourceText, FunctionTable>? scripts, CancellationToken cancellation)
    {
        _reader = new(PipeReader.Create(input));
        _writer = new(PipeWriter.Create(output));
        _client = new(_writer);
        _documents = new(today);
        _session = new(_client, _documents, today, scripts);
        _requests = new(_writer);
        _diagnostics = new(_client);
        _judging = new(_client);
        _end = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
    }

    /// <summary>Serves one editor until it says <c>exit</c>, its stream ends or its process does.</summary>
    /// <param name="input">What the editor writes.</param>
    /// <param name="output">What the editor reads.</param>
    /// <param name="today">The day, for packs that name none.</param>
    /// <param name="scripts">Reads what rules can call from the C# beside them, and runs nothing of it; null where nobody can.</param>
    /// <param name="cancellation">Ends it at once.</param>
    /// <returns>0 where the editor had asked for shutdown, else 1.</returns>
    public static async Task<int> Run(
        Stream input, Stream output, DateOnly today, Func<SourceText, FunctionTable>? scripts = null, CancellationToken cancellation = default)
    {
        using var server = new LodeServer(input, output, today, scripts, cancellation);
        _ = Task.Run(server._diagnostics.Run, CancellationToken.None);
        try
        {
            // Standard input cannot be left while it is read from: whoever ends the server does not wait for it.
            await server.Serve().WaitAsync(server._end.Token);
        }
        catch (OperationCanceledException)
        {
            return 1;
        }

        return server._shutDown ? 0 : 1;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _diagnostics.Complete();
        _judging.Dispose();
        _requests.CancelAll();
        _end.Dispose();
    }

    private async Task Serve()
    {
        while (await _reader.Next(_end.Token) is { } body)
        {
            if (await Parse(body) is { } message && !await Handle(message))
            {
                return;
            }
        }
    }

    private async Task<Incoming?> Parse(byte[] body)
    {
        try
        {
            using var json = JsonDocument.Parse(body);
            if (Incoming.Of(json.RootElement.Clone()) is { } message)
            {
                return message;
            }

            await _writer.Error(null, ErrorCode.InvalidRequest, "A message is an object with a method.");
        }
        catch (JsonException)
        {
            await _writer.Error(null, ErrorCode.ParseError, "The message is no JSON.");
        }

        return null;
    }

    /// <summary>False where the editor ends the server.</summary>
    private async Task<bool> Handle(Incoming message)
    {
        if (message.Method is null)
        {
            _client.Answered(message);
            return true;
        }

        if (message.Method == "exit")
        {
            return false;
        }

        try
        {
            if (message.Id is { } id)
            {
                await Request(id, message.Method, message.Params);
            }
            else if (_initialized && !_shutDown)
            {
                Notified(message.Method, message.Params);
            }
        }
        catch (RequestException problem)
        {
            // A notification has no answer, whatever is wrong with it.
            await (message.Id is { } id ? _writer.Error(id, problem.Code, problem.Message) : Task.CompletedTask);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException or ArgumentException)
        {
            await (message.Id is { } id ? _writer.Error(id, ErrorCode.InvalidParams, "The file cannot be read.") : Task.CompletedTask);
        }

        return true;
    }

    private async Task Request(JsonElement id, string method, JsonElement given)
    {
        if (method == "initialize" && !_initialized)
        {
            var asked = Route.Read(given, ProtocolJson.Default.InitializeParams);
            await _writer.Result(id, _session.Initialize(asked));
            _initialized = true;
            _ = asked.ProcessId is { } editor ? EndWith(editor) : Task.CompletedTask;
        }
        else if (!_initialized)
        {
            throw new RequestException(ErrorCode.ServerNotInitialized, "The first request is `initialize`.");
        }
        else if (_shutDown || method == "initialize")
        {
            throw new RequestException(ErrorCode.InvalidRequest, _shutDown ? "The server is shut down." : "The server is initialized already.");
        }
        else if (method == "shutdown")
        {
            _shutDown = true;
            await _writer.Result(id, Null);
        }
        else if (Feature.Requests.TryGetValue(method, out var route))
        {
            await _requests.Start(id, given, route, cancelled => new(_documents.Now, _client, cancelled), () => _documents.Now);
        }
        else
        {
            throw new RequestException(ErrorCode.MethodNotFound, $"There is no method `{method}` here.");
        }
    }

    private void Notified(string method, JsonElement given)
    {
        var before = _documents.Now;
        switch (method)
        {
            case "initialized":
                _ = _session.Initialized();
                _diagnostics.Changed(_documents.Now);
                break;
            case "$/cancelRequest":
                _requests.Cancel(Route.Read(given, ProtocolJson.Default.CancelParams).Id);
                break;
            case "workspace/didChangeWorkspaceFolders":
                _session.Folders(Route.Read(given, ProtocolJson.Default.DidChangeWorkspaceFoldersParams).Event);
                break;
            case "workspace/didChangeConfiguration":
                _ = _session.Configure(Route.Read(given, ProtocolJson.Default.DidChangeConfigurationParams));
                break;
            default:
                _documents.Apply(method, given);
                break;
        }

        if (_documents.Now != before)
        {
            _diagnostics.Changed(_documents.Now);
            _judging.Changed(_documents.Now);
        }
    }

    private async Task EndWith(int editor)
    {
        await ParentProcess.Ended(editor, _end.Token);
        await _end.CancelAsync();
    }
}
