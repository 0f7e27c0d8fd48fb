using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Lode.Editor;
using static Lode.LanguageServer.ProtocolJson;

namespace Lode.LanguageServer;

/// <summary>What can be done at a place: what mends a finding, and other ways to write what stands there.</summary>
internal static class CodeActionFeature
{
    private static readonly Dictionary<ActionKind, string> Kinds = new() { [ActionKind.QuickFix] = "quickfix", [ActionKind.Rewrite] = "refactor.rewrite" };

    public static Feature Feature => new(
        "codeActionProvider", new JsonObject { ["codeActionKinds"] = new JsonArray([.. Kinds.Values.Select(kind => (JsonNode)kind)]) },
        Route.Of("textDocument/codeAction", Default.CodeActionParams, Default.CodeActionArray, Answer));

    private static CodeAction[] Answer(CodeActionParams given, Reading reading)
    {
        var document = reading.Document(given.TextDocument);
        return
        [
            .. from action in EditorActions.At(document, reading.To.Positions.Span(document.Source, given.Range))
               where IsAskedFor(action, given.Context)
               select new CodeAction(
                   action.Title, Kinds[action.Kind], action.Mends is { } found ? [reading.To.Diagnostic(document.Pack, found)] : null,
                   action.IsPreferred ? true : null, reading.To.Edits(document.Pack, action.Edits)),
        ];
    }

    /// <summary>A kind includes those below it; where the editor names findings, fixes of others are left out.</summary>
    private static bool IsAskedFor(OfferedAction action, CodeActionContext? context) =>
        (context?.Only is not { } only || only.Any(kind => kind.Length == 0 || Kinds[action.Kind] == kind || Kinds[action.Kind].StartsWith(kind + ".", StringComparison.Ordinal)))
        && (action.Mends is not { } found || context?.Diagnostics is not { Length: > 0 } shown || shown.Any(d => d.Code is null || d.Code.ToString() == found.Code));
}
