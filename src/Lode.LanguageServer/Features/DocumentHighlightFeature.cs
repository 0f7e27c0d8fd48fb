using Lode.Editor;
using static Lode.LanguageServer.ProtocolJson;

namespace Lode.LanguageServer;

/// <summary>Every place of a file that names the same.</summary>
internal static class DocumentHighlightFeature
{
    public static Feature Feature => new(
        "documentHighlightProvider", true, Route.Of("textDocument/documentHighlight", Default.PositionParams, Default.DocumentHighlightArray, Answer));

    private static DocumentHighlight[] Answer(PositionParams given, Reading on)
    {
        var (document, offset) = on.At(given.TextDocument, given.Position);
        return [.. Navigation.Highlights(document, offset).Select(r => new DocumentHighlight(on.To.Positions.Range(r.Place.Source, r.Place.Span)))];
    }
}
