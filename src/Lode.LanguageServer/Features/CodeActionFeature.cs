using System.Text.Json.Nodes;
using Lode.Editor;
using static Lode.LanguageServer.ProtocolJson;

namespace Lode.LanguageServer;

/// <summary>What mends a finding.</summary>
internal static class CodeActionFeature
{
    public static Feature Feature => new(
        "codeActionProvider", new JsonObject { ["codeActionKinds"] = new JsonArray("quickfix") },
        Route.Of("textDocument/codeAction", Default.RangeParams, Default.CodeActionArray, Answer));

    private static CodeAction[] Answer(RangeParams given, Reading reading)
    {
        var document = reading.Document(given.TextDocument);
        var span = reading.To.Positions.Span(document.Source, given.Range);
        return
        [
            .. from found in PackFindings.Of(document.Pack)
               where found.Source == document.Source && found.Span.Start <= span.End && span.Start <= found.Span.End
               from fix in found.Fixes
               where fix.Edits.All(edit => document.Pack.Document(edit.Path) is not null)
               select new CodeAction(
                   fix.Title, "quickfix", [reading.To.Diagnostic(document.Pack, found)], fix == found.Fixes[0] && fix.Safe, reading.To.Edits(document.Pack, fix.Edits)),
        ];
    }
}
