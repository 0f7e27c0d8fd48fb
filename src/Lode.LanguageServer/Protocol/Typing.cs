namespace Lode.LanguageServer;

internal sealed record OnTypeFormattingParams(TextDocumentIdentifier TextDocument, Position Position, string Ch);

internal sealed record LinkedEditingRanges(LspRange[] Ranges);
