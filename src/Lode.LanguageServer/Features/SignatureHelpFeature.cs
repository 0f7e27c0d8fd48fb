using System.Text.Json.Nodes;
using Lode.Editor;
using static Lode.LanguageServer.ProtocolJson;

namespace Lode.LanguageServer;

/// <summary>How what is being called is written.</summary>
internal static class SignatureHelpFeature
{
    public static Feature Feature => new(
        "signatureHelpProvider", new JsonObject { ["triggerCharacters"] = new JsonArray("(", ",") },
        Route.Of("textDocument/signatureHelp", Default.PositionParams, Default.SignatureHelpResult, Answer));

    private static SignatureHelpResult? Answer(PositionParams given, Reading on)
    {
        var (document, offset) = on.At(given.TextDocument, given.Position);
        return SignatureHelp.At(document, offset) is { } help
            ? new([.. help.Signatures.Select(Signature)], help.Active, help.Signatures[help.Active].Active)
            : null;
    }

    private static SignatureInformation Signature(CallSignature signature) => new(
        signature.Label, signature.Markdown is { } text ? new("markdown", text) : null,
        [.. signature.Parameters.Select(p => new ParameterInformation([p.Start, p.End]))], signature.Active);
}
