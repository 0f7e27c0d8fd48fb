using System.Text.Json;

namespace Lode.LanguageServer;

internal sealed record Position(int Line, int Character);

internal sealed record LspRange(Position Start, Position End);

internal sealed record InitializeParams(
    ClientCapabilities? Capabilities = null, int? ProcessId = null, string? RootUri = null, WorkspaceFolder[]? WorkspaceFolders = null,
    JsonElement? InitializationOptions = null);

internal sealed record WorkspaceFolder(string Uri);

internal sealed record WorkspaceFoldersChange(WorkspaceFolder[] Added, WorkspaceFolder[] Removed);

internal sealed record DidChangeWorkspaceFoldersParams(WorkspaceFoldersChange Event);

internal sealed record DidChangeConfigurationParams(JsonElement? Settings = null);

internal sealed record DocumentDiagnosticParams(TextDocumentIdentifier TextDocument, string? PreviousResultId = null);

internal sealed record PreviousResultId(string Uri, string Value);

internal sealed record WorkspaceDiagnosticParams(PreviousResultId[] PreviousResultIds);

internal sealed record CancelParams(JsonElement Id);

internal sealed record TextDocumentItem(string Uri, int Version, string Text);

internal sealed record TextDocumentIdentifier(string Uri, int? Version = null);

internal sealed record DidOpenParams(TextDocumentItem TextDocument);

internal sealed record ContentChange(string Text, LspRange? Range = null);

internal sealed record DidChangeParams(TextDocumentIdentifier TextDocument, ContentChange[] ContentChanges);

internal sealed record DocumentParams(TextDocumentIdentifier TextDocument);

internal sealed record PositionParams(TextDocumentIdentifier TextDocument, Position Position);

internal sealed record ReferenceContext(bool IncludeDeclaration);

internal sealed record ReferenceParams(TextDocumentIdentifier TextDocument, Position Position, ReferenceContext Context);

internal sealed record RenameParams(TextDocumentIdentifier TextDocument, Position Position, string NewName);

internal sealed record RangeParams(TextDocumentIdentifier TextDocument, LspRange Range);

internal sealed record WorkspaceSymbolParams(string Query);

internal sealed record SelectionRangeParams(TextDocumentIdentifier TextDocument, Position[] Positions);

internal sealed record SemanticTokensDeltaParams(TextDocumentIdentifier TextDocument, string PreviousResultId);

internal sealed record CallHierarchyParams(CallHierarchyItem Item);
