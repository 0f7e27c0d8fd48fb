using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Lode.LanguageServer;

/// <summary>A request that reads, and what answers it.</summary>
internal sealed record Route(string Method, Func<JsonElement, Reading, JsonElement> Answer)
{
    /// <summary>Whether it may take seconds; such requests wait for each other and never for, or before, the others.</summary>
    public bool IsLong { get; init; }

    private static readonly JsonElement Null = JsonDocument.Parse("null").RootElement;

    private static readonly JsonElement Nothing = JsonDocument.Parse("{}").RootElement;

    /// <summary>A route from typed params to a typed result; no result is the protocol's <c>null</c>.</summary>
    public static Route Of<TIn, TOut>(string method, JsonTypeInfo<TIn> input, JsonTypeInfo<TOut> output, Func<TIn, Reading, TOut?> answer) =>
        new(method, (json, reading) =>
        {
            try
            {
                return answer(Read(json, input), reading) is { } result ? JsonSerializer.SerializeToElement(result, output) : Null;
            }
            catch (NoRulesException)
            {
                return Null;
            }
        });

    /// <summary>Params of a type; what does not fit is told as the protocol says.</summary>
    public static T Read<T>(JsonElement json, JsonTypeInfo<T> type)
    {
        try
        {
            return (json.ValueKind is JsonValueKind.Undefined or JsonValueKind.Null ? Nothing : json).Deserialize(type) ?? throw new JsonException();
        }
        catch (JsonException)
        {
            throw new RequestException(ErrorCode.InvalidParams, "The params of this method are not in the form that the protocol gives them.");
        }
    }
}
