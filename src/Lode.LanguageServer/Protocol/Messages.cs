using System.Text.Json;

namespace Lode.LanguageServer;

internal sealed record Response(JsonElement Id, JsonElement Result)
{
    public string Jsonrpc { get; } = "2.0";
}

internal sealed record ErrorResponse(JsonElement Id, ErrorBody Error)
{
    public string Jsonrpc { get; } = "2.0";
}

internal sealed record ErrorBody(int Code, string Message);

internal sealed record Request(int Id, string Method, JsonElement? Params)
{
    public string Jsonrpc { get; } = "2.0";
}

internal sealed record Notification(string Method, JsonElement Params)
{
    public string Jsonrpc { get; } = "2.0";
}

/// <summary>The numbers that the protocols give to failures.</summary>
internal static class ErrorCode
{
    public const int ParseError = -32700;
    public const int InvalidRequest = -32600;
    public const int MethodNotFound = -32601;
    public const int InvalidParams = -32602;
    public const int InternalError = -32603;
    public const int ServerNotInitialized = -32002;
    public const int RequestCancelled = -32800;
    public const int ContentModified = -32801;
    public const int RequestFailed = -32803;
}

/// <summary>A request about a file that holds no rules, data for instance: there is nothing to say, and the answer is the protocol's <c>null</c>.</summary>
internal sealed class NoRulesException : Exception;

/// <summary>A request that ends with an error of the protocol.</summary>
internal sealed class RequestException(int code, string message) : Exception(message)
{
    public int Code { get; } = code;
}
