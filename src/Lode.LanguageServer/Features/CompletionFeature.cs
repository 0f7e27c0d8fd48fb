using System.Text.Json.Nodes;
using Lode.Editor;
using static Lode.LanguageServer.ProtocolJson;

namespace Lode.LanguageServer;

/// <summary>What can be written at a place.</summary>
internal static class CompletionFeature
{
    public static Feature Feature => new(
        "completionProvider", new JsonObject { ["triggerCharacters"] = new JsonArray(".") },
        Route.Of("textDocument/completion", Default.PositionParams, Default.CompletionItemArray, Answer));

    private static CompletionItem[] Answer(PositionParams given, Reading on)
    {
        var (document, offset) = on.At(given.TextDocument, given.Position);
        return [.. Completion.At(document, offset).Select(Converter.Item)];
    }
}
