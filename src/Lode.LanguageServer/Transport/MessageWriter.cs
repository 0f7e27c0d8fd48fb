using System.IO.Pipelines;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Lode.LanguageServer;

/// <summary>Writes messages, one at a time.</summary>
internal sealed class MessageWriter(PipeWriter output) : IDisposable
{
    private readonly SemaphoreSlim _turn = new(1);

    public Task Result(JsonElement id, JsonElement result) => Write(new Response(id, result), ProtocolJson.Default.Response);

    public Task Error(JsonElement? id, int code, string message) =>
        Write(new ErrorResponse(id ?? Null, new(code, message)), ProtocolJson.Default.ErrorResponse);

    public Task Request(Request request) => Write(request, ProtocolJson.Default.Request);

    public Task Notify<T>(string method, T value, JsonTypeInfo<T> type) =>
        Write(new Notification(method, JsonSerializer.SerializeToElement(value, type)), ProtocolJson.Default.Notification);

    public void Dispose() => _turn.Dispose();

    private static JsonElement Null { get; } = JsonDocument.Parse("null").RootElement;

    private async Task Write<T>(T message, JsonTypeInfo<T> type)
    {
        var body = JsonSerializer.SerializeToUtf8Bytes(message, type);
        await _turn.WaitAsync();
        try
        {
            await output.WriteAsync(Encoding.ASCII.GetBytes($"Content-Length: {body.Length}\r\n\r\n"));
            await output.WriteAsync(body);
            await output.FlushAsync();
        }
        catch (IOException)
        {
            // The editor has gone; the end of its own stream ends the server.
        }
        finally
        {
            _turn.Release();
        }
    }
}
