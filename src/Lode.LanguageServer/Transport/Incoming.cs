using System.Text.Json;

namespace Lode.LanguageServer;

/// <summary>A message of the editor: a request, a notification (without id) or (without method) an answer.</summary>
internal sealed record Incoming(JsonElement? Id, string? Method, JsonElement Params, JsonElement? Result)
{
    /// <summary>Null where it is none of them.</summary>
    public static Incoming? Of(JsonElement json)
    {
        if (json.ValueKind != JsonValueKind.Object)
        {
            return null;
        }

        JsonElement? id = json.TryGetProperty("id", out var written) && written.ValueKind is JsonValueKind.String or JsonValueKind.Number ? written : null;
        if (json.TryGetProperty("method", out var method))
        {
            return method.ValueKind == JsonValueKind.String ? new(id, method.GetString(), json.TryGetProperty("params", out var given) ? given : default, null) : null;
        }

        return json.TryGetProperty("result", out var result) ? new(id, null, default, result)
            : json.TryGetProperty("error", out _) ? new(id, null, default, null)
            : null;
    }
}
