using Lode.Editor;
using static Lode.LanguageServer.ProtocolJson;

namespace Lode.LanguageServer;

/// <summary>Where the enum or entity of a value is declared.</summary>
internal static class TypeDefinitionFeature
{
    public static Feature Feature => new(
        "typeDefinitionProvider", true, Route.Of("textDocument/typeDefinition", Default.PositionParams, Default.LspLocationArray, Answer));

    private static LspLocation[]? Answer(PositionParams given, Reading on)
    {
        var (document, offset) = on.At(given.TextDocument, given.Position);
        return Navigation.TypeDefinition(document, offset) is { } place ? [on.To.Location(document.Pack, place)] : null;
    }
}
