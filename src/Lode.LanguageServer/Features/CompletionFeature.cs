using System.Text.Json.Nodes;
using Lode.Editor;
using static Lode.LanguageServer.ProtocolJson;

namespace Lode.LanguageServer;

/// <summary>What can be written at a place; the details of an entry once it is looked at.</summary>
internal static class CompletionFeature
{
    public static Feature Feature => new(
        "completionProvider",
        new JsonObject { ["triggerCharacters"] = new JsonArray(".", "\"", "`", "(", "[", "{", ":"), ["resolveProvider"] = true },
        Route.Of("textDocument/completion", Default.PositionParams, Default.CompletionResult, Answer),
        Route.Of("completionItem/resolve", Default.CompletionItem, Default.CompletionItem, Resolve));

    private static CompletionResult Answer(PositionParams given, Reading on)
    {
        var (document, offset) = on.At(given.TextDocument, given.Position);
        return new CompletionItems(document, Completion.At(document, offset), given.TextDocument.Uri, on.To, on.Client.Capabilities.Snippets).ToResult();
    }

    private static CompletionItem Resolve(CompletionItem given, Reading on) =>
        given.Data is { } data && CompletionDetails.Of(on.Document(new(data.Uri)).Pack, data.Id) is { } details
            ? given with { Detail = details.Detail, Documentation = details.Markdown is { } text ? new("markdown", text) : null }
            : given;
}
