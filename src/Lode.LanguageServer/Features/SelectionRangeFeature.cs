using Lode.Editor;
using static Lode.LanguageServer.ProtocolJson;

namespace Lode.LanguageServer;

/// <summary>What a selection grows through.</summary>
internal static class SelectionRangeFeature
{
    public static Feature Feature => new(
        "selectionRangeProvider", true, Route.Of("textDocument/selectionRange", Default.SelectionRangeParams, Default.SelectionRangeArray, Answer));

    private static SelectionRange[] Answer(SelectionRangeParams given, Reading on)
    {
        var document = on.Document(given.TextDocument);
        return [.. given.Positions.Select(position => Around(document, on.To.Positions.Offset(document.Source, position), on.To.Positions))];
    }

    private static SelectionRange Around(Document document, int offset, Positions positions) =>
        SelectionRanges.At(document.Tree, offset).Reverse()
            .Aggregate((SelectionRange?)null, (parent, span) => new(positions.Range(document.Source, span), parent))!;
}
