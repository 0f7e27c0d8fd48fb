using System.Collections.Immutable;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Lode.Editor;

namespace Lode.LanguageServer;

internal sealed record InitializeResult(JsonObject Capabilities, ServerInfo ServerInfo);

internal sealed record ServerInfo(string Name, string Version);

internal sealed record LspLocation(string Uri, LspRange Range);

internal sealed record RelatedInformation(LspLocation Location, string Message);

internal sealed record LspDiagnostic(
    LspRange Range, int Severity, string Code, string Source, string Message, int[]? Tags, RelatedInformation[]? RelatedInformation);

internal sealed record PublishDiagnosticsParams(string Uri, int? Version, LspDiagnostic[] Diagnostics);

/// <summary>What is found in a file: in full, or (without items) that it is what the editor knows by <paramref name="ResultId"/>.</summary>
internal sealed record DiagnosticReport(string Kind, string ResultId, LspDiagnostic[]? Items);

internal sealed record WorkspaceDiagnosticReport(WorkspaceFileReport[] Items);

internal sealed record WorkspaceFileReport(
    string Uri, [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] int? Version, string Kind, string ResultId, LspDiagnostic[]? Items);

internal sealed record MarkupContent(string Kind, string Value);

internal sealed record HoverResult(MarkupContent Contents, LspRange Range);

internal sealed record DocumentHighlight(LspRange Range, int Kind);

internal sealed record WorkspaceSymbol(string Name, int Kind, LspLocation Location, string? ContainerName);

internal sealed record LspTextEdit(LspRange Range, string NewText);

internal sealed record WorkspaceEdit(Dictionary<string, LspTextEdit[]>? Changes, DocumentEdit[]? DocumentChanges);

internal sealed record DocumentEdit(VersionedDocument TextDocument, LspTextEdit[] Edits);

internal sealed record VersionedDocument(string Uri, [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] int? Version);

internal sealed record PrepareRenameResult(LspRange Range, string Placeholder);

internal sealed record DocumentSymbol(string Name, string? Detail, int Kind, LspRange Range, LspRange SelectionRange, DocumentSymbol[] Children);

internal sealed record FoldingRange(int StartLine, int EndLine, string? Kind);

internal sealed record SelectionRange(LspRange Range, SelectionRange? Parent);

internal sealed record DocumentLink(LspRange Range, string Target);

internal sealed record SemanticTokensResult(string? ResultId, ImmutableArray<int>? Data, TokenDelta[]? Edits);

internal sealed record CallHierarchyItem(string Name, int Kind, string Uri, LspRange Range, LspRange SelectionRange, string? Detail = null);

internal sealed record IncomingCall(CallHierarchyItem From, LspRange[] FromRanges);

internal sealed record OutgoingCall(CallHierarchyItem To, LspRange[] FromRanges);

