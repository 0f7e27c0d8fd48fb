using Lode.Editor;
using static Lode.LanguageServer.ProtocolJson;

namespace Lode.LanguageServer;

/// <summary>Every place that names the same.</summary>
internal static class ReferencesFeature
{
    public static Feature Feature => new("referencesProvider", true, Route.Of("textDocument/references", Default.ReferenceParams, Default.LspLocationArray, Answer));

    private static LspLocation[] Answer(ReferenceParams given, Reading on)
    {
        var (document, offset) = on.At(given.TextDocument, given.Position);
        return [.. Navigation.References(document, offset, given.Context.IncludeDeclaration).Select(place => on.To.Location(document.Pack, place))];
    }
}
