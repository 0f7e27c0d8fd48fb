using Lode.Editor;
using static Lode.LanguageServer.ProtocolJson;

namespace Lode.LanguageServer;

/// <summary>The outline of a file.</summary>
internal static class DocumentSymbolFeature
{
    public static Feature Feature => new(
        "documentSymbolProvider", true, Route.Of("textDocument/documentSymbol", Default.DocumentParams, Default.DocumentSymbolArray, Answer));

    private static DocumentSymbol[] Answer(DocumentParams given, Reading on)
    {
        var document = on.Document(given.TextDocument);
        return [.. OutlineEntry.Of(document.Tree).Select(entry => on.To.Symbol(document.Source, entry))];
    }
}
