using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Threading.Channels;

namespace Lode.Benchmarks.Editor;

/// <summary>The built language server as a process of its own, and what comes from it with the time at which it came.</summary>
internal sealed class Server : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(120);

    private readonly Process _process;
    private readonly Channel<(JsonElement Message, long At)> _heard = Channel.CreateUnbounded<(JsonElement, long)>();
    private int _lastId;

    public Server()
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardInput = true, RedirectStandardOutput = true, UseShellExecute = false };
        foreach (var argument in new[] { "exec", Path.Combine(AppContext.BaseDirectory, "Lode.Cli.dll"), "lsp", "--stdio" })
        {
            start.ArgumentList.Add(argument);
        }

        _process = Process.Start(start)!;
        _ = Task.Run(Listen);
    }

    /// <summary>Memory of the process, in megabytes.</summary>
    public double WorkingSet
    {
        get
        {
            _process.Refresh();
            return _process.WorkingSet64 / 1e6;
        }
    }

    public void Tell(string method, JsonNode given) => Write(new() { ["jsonrpc"] = "2.0", ["method"] = method, ["params"] = given });

    /// <summary>Asks, and gives the milliseconds until the answer.</summary>
    public async Task<(JsonElement Answer, double Milliseconds)> Ask(string method, JsonNode given)
    {
        var id = ++_lastId;
        var start = Stopwatch.GetTimestamp();
        Write(new() { ["jsonrpc"] = "2.0", ["id"] = id, ["method"] = method, ["params"] = given });
        var (answer, at) = await Hear(m => m.TryGetProperty("id", out var its) && its.ValueKind == JsonValueKind.Number && its.GetInt32() == id && !m.TryGetProperty("method", out _));
        return (answer, Stopwatch.GetElapsedTime(start, at).TotalMilliseconds);
    }

    /// <summary>Tells of a change, and gives the milliseconds until the findings of the changed text.</summary>
    public async Task<double> Change(string uri, int version, JsonNode given)
    {
        var start = Stopwatch.GetTimestamp();
        Tell("textDocument/didChange", given);
        var (_, at) = await Hear(m => m.TryGetProperty("method", out var method) && method.GetString() == "textDocument/publishDiagnostics"
            && m.GetProperty("params") is var told && told.GetProperty("uri").GetString() == uri && told.TryGetProperty("version", out var its) && its.GetInt32() == version);
        return Stopwatch.GetElapsedTime(start, at).TotalMilliseconds;
    }

    /// <summary>Waits until nothing has come for a while.</summary>
    public async Task Quiet(TimeSpan span)
    {
        while (true)
        {
            using var limit = new CancellationTokenSource(span);
            try
            {
                await _heard.Reader.ReadAsync(limit.Token);
            }
            catch (OperationCanceledException)
            {
                return;
            }
        }
    }

    public void Dispose()
    {
        _process.Kill();
        _process.WaitForExit();
        _process.Dispose();
    }

    private async Task<(JsonElement Message, long At)> Hear(Func<JsonElement, bool> wanted)
    {
        using var limit = new CancellationTokenSource(Patience);
        while (true)
        {
            var (message, at) = await _heard.Reader.ReadAsync(limit.Token);
            if (wanted(message))
            {
                return (message, at);
            }
        }
    }

    private void Write(JsonObject message)
    {
        var body = message.ToJsonString();
        var stream = _process.StandardInput.BaseStream;
        stream.Write(Encoding.UTF8.GetBytes($"Content-Length: {Encoding.UTF8.GetByteCount(body)}\r\n\r\n{body}"));
        stream.Flush();
    }

    private void Listen()
    {
        using var stream = new BufferedStream(_process.StandardOutput.BaseStream, 1 << 16);
        while (Length(stream) is { } length)
        {
            var body = new byte[length];
            stream.ReadExactly(body);
            var at = Stopwatch.GetTimestamp();
            using var json = JsonDocument.Parse(body);
            _heard.Writer.TryWrite((json.RootElement.Clone(), at));
        }
    }

    private static int? Length(Stream stream)
    {
        int? length = null;
        var line = new StringBuilder();
        for (var next = stream.ReadByte(); next >= 0; next = stream.ReadByte())
        {
            if (next != '\n')
            {
                line.Append((char)next);
                continue;
            }

            var header = line.ToString().TrimEnd('\r');
            line.Clear();
            if (header.Length == 0)
            {
                return length;
            }

            if (header.StartsWith("Content-Length:", StringComparison.OrdinalIgnoreCase))
            {
                length = int.Parse(header["Content-Length:".Length..], CultureInfo.InvariantCulture);
            }
        }

        return null;
    }
}
