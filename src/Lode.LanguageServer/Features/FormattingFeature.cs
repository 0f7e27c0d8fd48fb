using Lode.Formatting;
using static Lode.LanguageServer.ProtocolJson;

namespace Lode.LanguageServer;

/// <summary>The canonical form of a file, or of some of its lines.</summary>
internal static class FormattingFeature
{
    public static Feature Whole => new("documentFormattingProvider", true, Route.Of("textDocument/formatting", Default.DocumentParams, Default.LspTextEditArray, Format));

    public static Feature Range => new(
        "documentRangeFormattingProvider", true, Route.Of("textDocument/rangeFormatting", Default.RangeParams, Default.LspTextEditArray, FormatRange));

    private static LspTextEdit[] Format(DocumentParams given, Reading on)
    {
        var document = on.Document(given.TextDocument);
        return [.. Formatter.Edits(document.Tree).Select(edit => on.To.Edit(document.Source, edit))];
    }

    private static LspTextEdit[] FormatRange(RangeParams given, Reading on)
    {
        var document = on.Document(given.TextDocument);
        return [.. Formatter.FormatRange(document.Tree, on.To.Positions.Span(document.Source, given.Range)).Select(edit => on.To.Edit(document.Source, edit))];
    }
}
