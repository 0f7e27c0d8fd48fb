using System.Collections.Concurrent;
using System.IO.Pipelines;
using System.Text.Json;
using Lode.Editor;

namespace Lode.LanguageServer;

/// <summary>The language server: changes in the order in which they come, reads beside them on what was there when they came.</summary>
public sealed class LodeServer : IDisposable
{
    private readonly MessageReader _reader;
    private readonly MessageWriter _writer;
    private readonly Uris _uris = new();
    private readonly Client _client;
    private readonly Documents _documents;
    private readonly DiagnosticsPublisher _diagnostics;
    private readonly ConcurrentDictionary<string, CancellationTokenSource> _running = new(StringComparer.Ordinal);
    private bool _initialized;
    private bool _shutDown;

    private LodeServer(Stream input, Stream output, DateOnly today)
    {
        _reader = new(PipeReader.Create(input));
        _writer = new(PipeWriter.Create(output));
        _client = new(_writer);
        _documents = new(Workspace.Empty(today), _uris);
        _diagnostics = new(_writer);
    }

    /// <summary>Serves one editor until it says <c>exit</c> or its stream ends.</summary>
    /// <param name="input">What the editor writes.</param>
    /// <param name="output">What the editor reads.</param>
    /// <param name="today">The day, for packs that name none.</param>
    /// <param name="cancellation">Ends it at once.</param>
    /// <returns>0 where the editor had asked for shutdown, else 1.</returns>
    public static async Task<int> Run(Stream input, Stream output, DateOnly today, CancellationToken cancellation = default)
    {
        using var server = new LodeServer(input, output, today);
        var telling = Task.Run(server._diagnostics.Run, CancellationToken.None);
        try
        {
            await server.Serve(cancellation);
        }
        catch (OperationCanceledException)
        {
            return 1;
        }

        server._diagnostics.Complete();
        await telling;
        return server._shutDown ? 0 : 1;
    }

    /// <inheritdoc/>
    public void Dispose() => _writer.Dispose();

    private async Task Serve(CancellationToken cancellation)
    {
        while (await _reader.Next(cancellation) is { } body)
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
            await _writer.Result(id, Initialize(Route.Read(given, ProtocolJson.Default.InitializeParams)));
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
            await _writer.Result(id, JsonDocument.Parse("null").RootElement);
        }
        else if (Feature.Requests.TryGetValue(method, out var route))
        {
            Answer(id, given, route);
        }
        else
        {
            throw new RequestException(ErrorCode.MethodNotFound, $"There is no method `{method}` here.");
        }
    }

    private JsonElement Initialize(InitializeParams given)
    {
        _initialized = true;
        _client.Capabilities = given.Capabilities ?? new();
        _documents.Positions = new(_client.Capabilities.General?.PositionEncodings?.Contains(Positions.Utf8) == true);
        var version = typeof(LodeServer).Assembly.GetName().Version?.ToString(3) ?? "0";
        return JsonSerializer.SerializeToElement(new(Feature.Capabilities(_documents.Positions.Encoding), new("lode", version)), ProtocolJson.Default.InitializeResult);
    }

    private void Notified(string method, JsonElement given)
    {
        if (method == "$/cancelRequest")
        {
            if (_running.TryGetValue(Route.Read(given, ProtocolJson.Default.CancelParams).Id.GetRawText(), out var running))
            {
                running.Cancel();
            }
        }
        else if (_documents.Apply(method, given))
        {
            _diagnostics.Changed(_documents.Workspace, Converter(), _uris, _documents.Versions);
        }
    }

    private Converter Converter() => new(_documents.Positions, _uris);

    private void Answer(JsonElement id, JsonElement given, Route route)
    {
        var cancelled = new CancellationTokenSource();
        var reading = new Reading(_documents.Workspace, Converter(), _client, cancelled.Token);
        _running[id.GetRawText()] = cancelled;
        _ = Task.Run(() => Answer(id, given, route, reading), CancellationToken.None);
    }

    private async Task Answer(JsonElement id, JsonElement given, Route route, Reading reading)
    {
        try
        {
            reading.Cancellation.ThrowIfCancellationRequested();
            var result = route.Answer(given, reading);
            reading.Cancellation.ThrowIfCancellationRequested();
            await _writer.Result(id, result);
        }
        catch (OperationCanceledException)
        {
            await _writer.Error(id, ErrorCode.RequestCancelled, "The request was cancelled.");
        }
        catch (RequestException problem)
        {
            await _writer.Error(id, problem.Code, problem.Message);
        }
        catch (Exception)
        {
            await _writer.Error(id, ErrorCode.InternalError, "Something went wrong inside Lode; this is a defect of Lode, not of the rules.");
        }
        finally
        {
            _running.TryRemove(id.GetRawText(), out _);
        }
    }
}
