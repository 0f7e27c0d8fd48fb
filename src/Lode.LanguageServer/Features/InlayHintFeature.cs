using Lode.Editor;
using static Lode.LanguageServer.LiveJson;

namespace Lode.LanguageServer;

/// <summary>Words within the text: of how many subjects a clause is true, and which parameter an argument is for.</summary>
internal static class InlayHintFeature
{
    private const int ParameterKind = 2;
    private static readonly TimeSpan Time = TimeSpan.FromMilliseconds(500);

    public static Feature Feature => new("inlayHintProvider", true, Route.Of("textDocument/inlayHint", ProtocolJson.Default.RangeParams, Default.InlayHintArray, Answer));

    private static InlayHint[] Answer(RangeParams given, Reading on)
    {
        var document = on.Document(given.TextDocument);
        // An editor that cannot be told when counts have come gets them at once.
        if (!on.Client.Capabilities.Refreshes(Refreshable.InlayHint))
        {
            using var budget = new CancellationTokenSource(Time);
            document.Pack.Counts.Judge([document.Source.Path], budget.Token, on.Cancellation);
        }

        return
        [
            .. Hint.In(document, on.To.Positions.Span(document.Source, given.Range)).Select(hint => new InlayHint(
                on.To.Positions.Position(document.Source, hint.Offset), hint.Label, hint.IsParameter ? ParameterKind : null, new("markdown", hint.Tooltip),
                PaddingLeft: !hint.IsParameter, PaddingRight: hint.IsParameter)),
        ];
    }
}
