using System.Text.Json.Nodes;
using Lode.Editor;
using static Lode.LanguageServer.ProtocolJson;

namespace Lode.LanguageServer;

/// <summary>Another name for what is declared, wherever the pack names it.</summary>
internal static class RenameFeature
{
    public static Feature Feature => new(
        "renameProvider", new JsonObject { ["prepareProvider"] = true },
        Route.Of("textDocument/prepareRename", Default.PositionParams, Default.PrepareRenameResult, Prepare),
        Route.Of("textDocument/rename", Default.RenameParams, Default.WorkspaceEdit, Answer));

    private static PrepareRenameResult? Prepare(PositionParams given, Reading on)
    {
        var (document, offset) = on.At(given.TextDocument, given.Position);
        return Rename.Prepare(document, offset) is { } prepared ? new(on.To.Positions.Range(document.Source, prepared.Span), prepared.Name) : null;
    }

    private static WorkspaceEdit Answer(RenameParams given, Reading on)
    {
        var (document, offset) = on.At(given.TextDocument, given.Position);
        var result = Rename.To(document, offset, given.NewName);
        return result.Refusal is { } why ? throw new RequestException(ErrorCode.RequestFailed, why) : on.To.Edits(document.Pack, result.Edits);
    }
}
