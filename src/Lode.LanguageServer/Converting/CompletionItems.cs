using Lode.Editor;
using Lode.Syntax;

namespace Lode.LanguageServer;

/// <summary>Completion entries as the protocol writes them.</summary>
internal sealed class CompletionItems(Document document, CompletionList list, string uri, Converter to, bool snippets)
{
    private const int Snippet = 2;

    // CompletionItemKind of the protocol.
    private static readonly Dictionary<CompletionKind, int> Kinds = new()
    {
        [CompletionKind.Word] = 14, [CompletionKind.Operator] = 24, [CompletionKind.Snippet] = 15, [CompletionKind.Field] = 5,
        [CompletionKind.Variable] = 6, [CompletionKind.Argument] = 10, [CompletionKind.Param] = 21, [CompletionKind.Define] = 3,
        [CompletionKind.Function] = 3, [CompletionKind.Entity] = 22, [CompletionKind.Type] = 25, [CompletionKind.Enum] = 13,
        [CompletionKind.Member] = 20, [CompletionKind.Key] = 12, [CompletionKind.Rule] = 7, [CompletionKind.Action] = 2,
        [CompletionKind.Unit] = 11, [CompletionKind.Label] = 18,
    };

    private readonly LspRange _range = to.Positions.Range(document.Source, list.Word);

    private readonly bool _isCalled = document.Source.Text.AsSpan(list.Word.End).TrimStart(' ').StartsWith("(", StringComparison.Ordinal);

    private readonly string? _quote = list.Word.Length > 0 && document.Source.Text[list.Word.Start] is ('"' or '`') and var quote ? quote.ToString() : null;

    /// <summary>The list, without what the editor cannot take.</summary>
    public CompletionResult ToResult() => new(list.IsIncomplete, [.. list.Entries.Where(e => snippets || !e.IsSnippet).Select(Item)]);

    private CompletionItem Item(CompletionEntry entry, int place)
    {
        var isCall = snippets && entry.Signature is not null && !_isCalled;
        var text = isCall ? $"{Escaped(entry.Insert)}($0)" : entry.Insert;
        return new(
            entry.Name, Kinds[entry.Kind], new(_range, text), $"{place:D4}", _quote is null ? null : _quote + entry.Name,
            isCall || entry.IsSnippet ? Snippet : null, Label(entry), entry.HasMembers ? ["."] : null, entry.Id is { } id ? new(uri, id) : null);
    }

    private static CompletionLabel? Label(CompletionEntry entry) =>
        entry.Signature is null && entry.Type is null ? null : new(entry.Signature, entry.Type);

    private static string Escaped(string text) =>
        text.Replace(@"\", @"\\", StringComparison.Ordinal).Replace("$", @"\$", StringComparison.Ordinal).Replace("}", @"\}", StringComparison.Ordinal);
}
