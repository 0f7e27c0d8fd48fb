using Lode.Editor;
using static Lode.LanguageServer.ProtocolJson;

namespace Lode.LanguageServer;

/// <summary>Where a name is declared; of a key, the row in its data file.</summary>
internal static class DefinitionFeature
{
    public static Feature Feature => new("definitionProvider", true, Route.Of("textDocument/definition", Default.PositionParams, Default.LspLocationArray, Answer));

    private static LspLocation[]? Answer(PositionParams given, Reading on)
    {
        var (document, offset) = on.At(given.TextDocument, given.Position);
        return Navigation.Definition(document, offset) is { } place ? [on.To.Location(document.Pack, place)]
            : Navigation.Row(document, offset, on.Cancellation) is { } row ? [on.To.Location(row)]
            : null;
    }
}
