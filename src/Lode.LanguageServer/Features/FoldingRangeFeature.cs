using Lode.Editor;
using static Lode.LanguageServer.ProtocolJson;

namespace Lode.LanguageServer;

/// <summary>What folds into one line.</summary>
internal static class FoldingRangeFeature
{
    public static Feature Feature => new("foldingRangeProvider", true, Route.Of("textDocument/foldingRange", Default.DocumentParams, Default.FoldingRangeArray, Answer));

    private static FoldingRange[] Answer(DocumentParams given, Reading on) =>
        [.. Fold.Of(on.Document(given.TextDocument).Tree).Select(fold => new FoldingRange(fold.FirstLine - 1, fold.LastLine - 1, Kind(fold)))];

    // FoldingRangeKind of the protocol.
    private static string? Kind(Fold fold) => fold.Kind switch { FoldKind.Comment => "comment", FoldKind.Region => "region", _ => null };
}
