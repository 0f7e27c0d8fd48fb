using System.Diagnostics;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Lode.Tests.LanguageServer;

/// <summary>An editor: speaks to the built command over real standard input and output, about a pack in a folder of its own.</summary>
internal sealed class EditorClient : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly Process _server;
    private readonly List<JsonObject> _heard = [];
    private readonly Dictionary<int, string> _asked = [];
    private int _lastId;

    private EditorClient()
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardInput = true, RedirectStandardOutput = true, UseShellExecute = false };
        foreach (var argument in new[] { "exec", Path.Combine(AppContext.BaseDirectory, "Lode.Cli.dll"), "lsp", "--stdio" })
        {
            start.ArgumentList.Add(argument);
        }

        _server = Process.Start(start)!;
    }

    public int ServerId => _server.Id;

    public string Folder { get; } = Directory.CreateTempSubdirectory("lode-lsp-").FullName;

    public JsonObject Capabilities { get; private set; } = [];

    /// <summary>The messages that no test has asked for yet.</summary>
    public IReadOnlyList<JsonObject> Heard => _heard;

    public static EditorClient Bare() => new();

    /// <summary>An editor and its server, which have met.</summary>
    /// <param name="encoding">The encoding of positions that it offers.</param>
    /// <param name="capabilities">What else it can do.</param>
    /// <param name="more">What else it says of itself.</param>
    public static Task<EditorClient> Start(string? encoding = null, JsonObject? capabilities = null, JsonObject? more = null) =>
        new EditorClient().Meet(encoding, capabilities, more);

    /// <summary>Agrees with the server on how to speak.</summary>
    public async Task<EditorClient> Meet(string? encoding = null, JsonObject? capabilities = null, JsonObject? more = null)
    {
        var given = more ?? [];
        given["capabilities"] = capabilities ?? [];
        given["capabilities"]!["general"] = encoding is null ? new JsonObject() : new JsonObject { ["positionEncodings"] = new JsonArray(encoding) };
        Capabilities = (await Ask("initialize", given))!["capabilities"]!.AsObject();
        await Tell("initialized", []);
        return this;
    }

    public string Uri(string name) => new Uri(Path.Combine(Folder, name)).AbsoluteUri;

    public void File(string name, string text)
    {
        var path = Path.Combine(Folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        System.IO.File.WriteAllText(path, text);
    }

    public Task Open(string name, string text) => Tell("textDocument/didOpen", new JsonObject
    {
        ["textDocument"] = new JsonObject { ["uri"] = Uri(name), ["languageId"] = "lode", ["version"] = 1, ["text"] = text },
    });

    public JsonObject Document(string name) => new() { ["textDocument"] = new JsonObject { ["uri"] = Uri(name) } };

    public JsonObject At(string name, int line, int character)
    {
        var given = Document(name);
        given["position"] = Place(line, character);
        return given;
    }

    public static JsonObject Place(int line, int character) => new() { ["line"] = line, ["character"] = character };

    /// <summary>A request's result; a failed one fails the test.</summary>
    public async Task<JsonNode?> Ask(string method, JsonObject? given = null)
    {
        var answer = await Answer(method, given);
        Assert.False(answer.ContainsKey("error"), answer["error"]?.ToJsonString());
        return answer["result"];
    }

    /// <summary>A request's whole answer.</summary>
    public async Task<JsonObject> Answer(string method, JsonObject? given = null)
    {
        var id = await Send(method, given);
        return await Hear(message => Answers(message) == id);
    }

    /// <summary>Sends a request and does not wait.</summary>
    public async Task<int> Send(string method, JsonObject? given = null)
    {
        var id = ++_lastId;
        _asked[id] = method;
        await Write(new JsonObject { ["jsonrpc"] = "2.0", ["id"] = id, ["method"] = method, ["params"] = given }.ToJsonString());
        return id;
    }

    public Task Tell(string method, JsonObject? given) =>
        Write(new JsonObject { ["jsonrpc"] = "2.0", ["method"] = method, ["params"] = given }.ToJsonString());

    /// <summary>The findings of a file once they are as a test wants them.</summary>
    public async Task<JsonArray> Findings(string name, Func<JsonArray, bool> wanted) =>
        (await Hear(m => (string?)m["method"] == "textDocument/publishDiagnostics" && (string?)m["params"]!["uri"] == Uri(name)
            && wanted(m["params"]!["diagnostics"]!.AsArray())))["params"]!["diagnostics"]!.AsArray();

    public Task Write(string body) => Raw($"Content-Length: {Encoding.UTF8.GetByteCount(body)}\r\n\r\n{body}");

    public Task Raw(string text) => Raw(Encoding.UTF8.GetBytes(text));

    public async Task Raw(byte[] bytes)
    {
        await _server.StandardInput.BaseStream.WriteAsync(bytes);
        await _server.StandardInput.BaseStream.FlushAsync();
    }

    /// <summary>The first message, heard already or yet to come, that a test waits for; it is then used up.</summary>
    public async Task<JsonObject> Hear(Func<JsonObject, bool> wanted)
    {
        using var patience = new CancellationTokenSource(Patience);
        while (true)
        {
            if (_heard.Find(m => wanted(m)) is { } message)
            {
                _heard.Remove(message);
                return message;
            }

            _heard.Add(await Read(patience.Token));
        }
    }

    /// <summary>The exit status.</summary>
    public async Task<int> Exit()
    {
        using var patience = new CancellationTokenSource(Patience);
        await _server.WaitForExitAsync(patience.Token);
        return _server.ExitCode;
    }

    public void CloseInput() => _server.StandardInput.Close();

    public async ValueTask DisposeAsync()
    {
        if (!_server.HasExited)
        {
            _server.Kill();
            await _server.WaitForExitAsync();
        }

        _server.Dispose();
        Directory.Delete(Folder, recursive: true);
    }

    private async Task<JsonObject> Read(CancellationToken patience)
    {
        var header = new StringBuilder();
        var one = new byte[1];
        while (!header.ToString().EndsWith("\r\n\r\n", StringComparison.Ordinal))
        {
            await _server.StandardOutput.BaseStream.ReadExactlyAsync(one, patience);
            header.Append((char)one[0]);
        }

        var body = new byte[int.Parse(header.ToString().Split(':')[1].Trim())];
        await _server.StandardOutput.BaseStream.ReadExactlyAsync(body, patience);
        var message = JsonNode.Parse(body)!.AsObject();
        var problem = ProtocolModel.Named?.Problem(message, Answers(message) is { } id ? _asked.GetValueOrDefault(id) : null);
        Assert.True(problem is null, $"The server sent what the protocol does not allow. {problem}");
        if (message.ContainsKey("method") && message.ContainsKey("id"))
        {
            await Write(new JsonObject { ["jsonrpc"] = "2.0", ["id"] = message["id"]!.DeepClone(), ["result"] = null }.ToJsonString());
        }

        return message;
    }

    /// <summary>The number of the request that a message answers; null where it answers none.</summary>
    private static int? Answers(JsonObject message) =>
        !message.ContainsKey("method") && message["id"]?.GetValueKind() == JsonValueKind.Number ? (int)message["id"]! : null;
}
