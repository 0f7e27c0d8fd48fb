using System.Text.Json;
using System.Text.Json.Nodes;

namespace Lode.Tests.LanguageServer;

/// <summary>
/// The official machine-readable model of the protocol (its metaModel.json), and whether a message of the server is what it says. The build
/// server fetches it; without <c>LODE_LSP_META</c> messages go unchecked.
/// </summary>
internal sealed class ProtocolModel
{
    private const string File = "LODE_LSP_META";

    private readonly Dictionary<string, JsonObject> _requests;
    private readonly Dictionary<string, JsonObject> _notifications;
    private readonly TypeModel _types;
    private int _checked;

    public ProtocolModel(JsonNode model)
    {
        _requests = model["requests"]!.AsArray().ToDictionary(r => (string)r!["method"]!, r => r!.AsObject());
        _notifications = model["notifications"]!.AsArray().ToDictionary(n => (string)n!["method"]!, n => n!.AsObject());
        _types = new(model);
    }

    /// <summary>The model that the environment names; null where it names none.</summary>
    public static ProtocolModel? Named { get; } =
        Environment.GetEnvironmentVariable(File) is { Length: > 0 } path ? new(JsonNode.Parse(System.IO.File.ReadAllText(path))!) : null;

    /// <summary>How many messages were looked at.</summary>
    public int Checked => _checked;

    /// <summary>What is wrong with a message of the server, with the path to it; null where nothing is.</summary>
    /// <param name="message">The message.</param>
    /// <param name="asked">Of an answer the method that it answers.</param>
    public string? Problem(JsonObject message, string? asked)
    {
        Interlocked.Increment(ref _checked);
        return (string?)message["jsonrpc"] != "2.0" ? "jsonrpc: is not \"2.0\""
            : (string?)message["method"] is { } method ? Sent(message, method)
            : message.TryGetPropertyValue("error", out var error) ? Error(message, error)
            : asked is null || IsOwn(asked) ? null
            : _requests.TryGetValue(asked, out var request) ? _types.Problem(message["result"], request["result"]!, $"{asked} result")
            : $"{asked}: there is no such request, and it was answered";
    }

    /// <summary>Methods beside the protocol's.</summary>
    private static bool IsOwn(string method) => method.StartsWith("lode/", StringComparison.Ordinal);

    private static string? Error(JsonObject message, JsonNode? error) =>
        message.ContainsKey("result") ? "error: beside a result"
        : error?["code"]?.GetValueKind() != JsonValueKind.Number || error["message"]?.GetValueKind() != JsonValueKind.String ? "error: without code or message"
        : null;

    private string? Sent(JsonObject message, string method)
    {
        if (IsOwn(method))
        {
            return null;
        }

        var isRequest = message.ContainsKey("id");
        if (!(isRequest ? _requests : _notifications).TryGetValue(method, out var declared))
        {
            return $"{method}: there is no such {(isRequest ? "request" : "notification")}";
        }

        return (string)declared["messageDirection"]! == "clientToServer" ? $"{method}: is not for a server to send"
            : declared["params"] is { } type ? _types.Problem(message["params"], type, $"{method} params") ?? Inner(method, message["params"]!)
            : message["params"] is null ? null : $"{method}: has no params";
    }

    /// <summary>What the protocol leaves open in the type and says elsewhere: values of progress, options of registrations.</summary>
    private string? Inner(string method, JsonNode given) => method switch
    {
        "$/progress" when (string?)given["value"]?["kind"] is { } kind =>
            _types.Problem(given["value"], Reference($"WorkDoneProgress{char.ToUpperInvariant(kind[0])}{kind[1..]}"), "$/progress params.value"),
        "client/registerCapability" => given["registrations"]!.AsArray().Select(Registration).FirstOrDefault(problem => problem is not null),
        _ => null,
    };

    private string? Registration(JsonNode? registration)
    {
        var method = (string)registration!["method"]!;
        return (_requests.GetValueOrDefault(method) ?? _notifications.GetValueOrDefault(method))?["registrationOptions"] is { } type
            ? _types.Problem(registration["registerOptions"], type, $"client/registerCapability {method} registerOptions")
            : $"client/registerCapability: `{method}` cannot be registered";
    }

    private static JsonObject Reference(string name) => new() { ["kind"] = "reference", ["name"] = name };
}
