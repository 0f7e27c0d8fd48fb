using Lode.Editor;
using static Lode.LanguageServer.ProtocolJson;

namespace Lode.LanguageServer;

/// <summary>Every place of a file that names the same; where it is declared it counts as written.</summary>
internal static class DocumentHighlightFeature
{
    // DocumentHighlightKind of the protocol.
    private const int Read = 2;
    private const int Write = 3;

    public static Feature Feature => new(
        "documentHighlightProvider", true, Route.Of("textDocument/documentHighlight", Default.PositionParams, Default.DocumentHighlightArray, Answer));

    private static DocumentHighlight[] Answer(PositionParams given, Reading on)
    {
        var (document, offset) = on.At(given.TextDocument, given.Position);
        return [.. Highlight.Of(document, offset).Select(h => new DocumentHighlight(on.To.Positions.Range(document.Source, h.Span), h.IsDeclaration ? Write : Read))];
    }
}
