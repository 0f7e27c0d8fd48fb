using Lode.Editor;
using static Lode.LanguageServer.ProtocolJson;

namespace Lode.LanguageServer;

/// <summary>What is told of the name under the pointer.</summary>
internal static class HoverFeature
{
    private static readonly TimeSpan Time = TimeSpan.FromMilliseconds(300);

    public static Feature Feature => new("hoverProvider", true, Route.Of("textDocument/hover", Default.PositionParams, Default.HoverResult, Answer));

    private static HoverResult? Answer(PositionParams given, Reading on)
    {
        var (document, offset) = on.At(given.TextDocument, given.Position);
        using var budget = new CancellationTokenSource(Time);
        return Hover.At(document, offset, budget.Token, on.Cancellation) is { } hover ? new(new("markdown", hover.Markdown), on.To.Positions.Range(document.Source, hover.Span)) : null;
    }
}
