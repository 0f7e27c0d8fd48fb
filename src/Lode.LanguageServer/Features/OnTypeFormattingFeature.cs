using System.Text.Json.Nodes;
using Lode.Editor;
using static Lode.LanguageServer.ProtocolJson;

namespace Lode.LanguageServer;

/// <summary>What is set right while someone types.</summary>
internal static class OnTypeFormattingFeature
{
    public static Feature Feature => new(
        "documentOnTypeFormattingProvider",
        new JsonObject
        {
            ["firstTriggerCharacter"] = OnType.Triggers[0],
            ["moreTriggerCharacter"] = new JsonArray([.. OnType.Triggers.Skip(1).Select(c => (JsonNode)c)]),
        },
        Route.Of("textDocument/onTypeFormatting", Default.OnTypeFormattingParams, Default.LspTextEditArray, Answer));

    private static LspTextEdit[] Answer(OnTypeFormattingParams given, Reading on)
    {
        var (document, offset) = on.At(given.TextDocument, given.Position);
        return [.. OnType.After(document, offset, given.Ch).Select(edit => on.To.Edit(document.Source, edit))];
    }
}
