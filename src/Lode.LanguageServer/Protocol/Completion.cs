namespace Lode.LanguageServer;

internal sealed record CompletionResult(bool IsIncomplete, CompletionItem[] Items);

internal sealed record CompletionItem(
    string Label, int Kind, LspTextEdit TextEdit, string? SortText = null, string? FilterText = null, int? InsertTextFormat = null,
    CompletionLabel? LabelDetails = null, string[]? CommitCharacters = null, CompletionData? Data = null,
    string? Detail = null, MarkupContent? Documentation = null);

internal sealed record CompletionLabel(string? Detail = null, string? Description = null);

/// <summary>What an item is, for when its details are asked for.</summary>
internal sealed record CompletionData(string Uri, string Id);
