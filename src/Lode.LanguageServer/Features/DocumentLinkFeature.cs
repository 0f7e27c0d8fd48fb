using System.Text.Json.Nodes;
using Lode.Editor;
using static Lode.LanguageServer.ProtocolJson;

namespace Lode.LanguageServer;

/// <summary>The data files that a file names.</summary>
internal static class DocumentLinkFeature
{
    public static Feature Feature => new(
        "documentLinkProvider", new JsonObject { ["resolveProvider"] = false },
        Route.Of("textDocument/documentLink", Default.DocumentParams, Default.DocumentLinkArray, Answer));

    private static DocumentLink[] Answer(DocumentParams given, Reading on)
    {
        var document = on.Document(given.TextDocument);
        return [.. DataLink.Of(document).Select(link => new DocumentLink(on.To.Positions.Range(document.Source, link.Span), on.To.Uri(link.Path)))];
    }
}
