using System.Text.Json.Serialization;

namespace Lode.LanguageServer;

/// <summary>The JSON of every type that goes over the wire.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, RespectNullableAnnotations = true, RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(Response))]
[JsonSerializable(typeof(ErrorResponse))]
[JsonSerializable(typeof(Request))]
[JsonSerializable(typeof(Notification))]
[JsonSerializable(typeof(InitializeParams))]
[JsonSerializable(typeof(InitializeResult))]
[JsonSerializable(typeof(CancelParams))]
[JsonSerializable(typeof(DidOpenParams))]
[JsonSerializable(typeof(DidChangeParams))]
[JsonSerializable(typeof(DocumentParams))]
[JsonSerializable(typeof(PositionParams))]
[JsonSerializable(typeof(ReferenceParams))]
[JsonSerializable(typeof(RenameParams))]
[JsonSerializable(typeof(RangeParams))]
[JsonSerializable(typeof(WorkspaceSymbolParams))]
[JsonSerializable(typeof(PublishDiagnosticsParams))]
[JsonSerializable(typeof(HoverResult))]
[JsonSerializable(typeof(LspLocation[]))]
[JsonSerializable(typeof(DocumentHighlight[]))]
[JsonSerializable(typeof(WorkspaceSymbol[]))]
[JsonSerializable(typeof(LspTextEdit[]))]
[JsonSerializable(typeof(DocumentSymbol[]))]
[JsonSerializable(typeof(FoldingRange[]))]
[JsonSerializable(typeof(CodeAction[]))]
[JsonSerializable(typeof(CompletionItem[]))]
[JsonSerializable(typeof(WorkspaceEdit))]
[JsonSerializable(typeof(PrepareRenameResult))]
internal sealed partial class ProtocolJson : JsonSerializerContext;
