using System.Text.Json.Nodes;
using Lode.Data;
using static Lode.LanguageServer.ProtocolJson;

namespace Lode.LanguageServer;

/// <summary>What the server asks to be told of once it runs: files that change outside the editor, and settings.</summary>
internal static class Registrations
{
    private static readonly string WatchedFiles = $"**/*.{{lode,csx,{string.Join(',', SourceFormats.Endings.Select(ending => ending[1..]))}}}";

    /// <summary>Asks for what the editor can.</summary>
    public static Task Ask(Client client)
    {
        Registration[] wanted =
        [
            .. client.Capabilities.WatchesFiles ? [new Registration("lode-files", "workspace/didChangeWatchedFiles", new()
            {
                ["watchers"] = new JsonArray(new JsonObject { ["globPattern"] = WatchedFiles }),
            })] : Array.Empty<Registration>(),
            .. client.Capabilities.Workspace?.DidChangeConfiguration?.DynamicRegistration == true
                ? [new Registration("lode-settings", "workspace/didChangeConfiguration", new() { ["section"] = "lode" })]
                : Array.Empty<Registration>(),
        ];
        return wanted.Length == 0 ? Task.CompletedTask : client.Ask("client/registerCapability", new(wanted), Default.RegistrationParams);
    }
}
