using Lode.Editor;
using static Lode.LanguageServer.ProtocolJson;

namespace Lode.LanguageServer;

/// <summary>The places that change together while a name is typed over.</summary>
internal static class LinkedEditingFeature
{
    public static Feature Feature => new(
        "linkedEditingRangeProvider", true,
        Route.Of("textDocument/linkedEditingRange", Default.PositionParams, Default.LinkedEditingRanges, Answer));

    private static LinkedEditingRanges? Answer(PositionParams given, Reading on)
    {
        var (document, offset) = on.At(given.TextDocument, given.Position);
        return LinkedNames.At(document, offset) is { IsEmpty: false } places ? new([.. places.Select(p => on.To.Positions.Range(document.Source, p))]) : null;
    }
}
