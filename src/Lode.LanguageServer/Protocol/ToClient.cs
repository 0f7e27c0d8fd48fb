using System.Text.Json.Nodes;

namespace Lode.LanguageServer;

internal sealed record RegistrationParams(Registration[] Registrations);

internal sealed record Registration(string Id, string Method, JsonObject RegisterOptions);

internal sealed record ShowMessageParams(int Type, string Message);

internal sealed record WorkDoneProgressCreateParams(string Token);

internal sealed record ProgressParams(string Token, ProgressValue Value);

internal sealed record ProgressValue(string Kind, string? Title = null, string? Message = null);
