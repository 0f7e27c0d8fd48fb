using System.Text.Json;

namespace Lode.LanguageServer;

internal sealed record CodeActionParams(TextDocumentIdentifier TextDocument, LspRange Range, CodeActionContext? Context = null);

internal sealed record CodeActionContext(ShownDiagnostic[]? Diagnostics = null, string[]? Only = null);

/// <summary>A diagnostic as the editor holds it; its code is a text, or a number of another server.</summary>
internal sealed record ShownDiagnostic(JsonElement? Code = null);

internal sealed record CodeAction(string Title, string Kind, LspDiagnostic[]? Diagnostics, bool? IsPreferred, WorkspaceEdit Edit);
