using System.Collections.Frozen;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Lode.Editor;
using Lode.Formatting;
using Lode.Syntax;
using static Lode.LanguageServer.ProtocolJson;

namespace Lode.LanguageServer;

/// <summary>What a request sees: the workspace as it was when the request came.</summary>
internal sealed record Reading(Workspace Workspace, Converter To, CancellationToken Cancellation)
{
    /// <summary>An open file.</summary>
    public Document Document(TextDocumentIdentifier id) => Workspace.Document(Uris.Path(id.Uri))
        ?? throw new RequestException(ErrorCode.InvalidParams, $"`{id.Uri}` is not open.");
}

/// <summary>The requests that read, each with what answers it.</summary>
internal static class Routes
{
    /// <summary>By method.</summary>
    public static FrozenDictionary<string, Func<JsonElement, Reading, JsonElement>> All { get; } = new Dictionary<string, Func<JsonElement, Reading, JsonElement>>
    {
        ["textDocument/completion"] = Route(Default.PositionParams, Default.CompletionItemArray, Complete),
        ["textDocument/hover"] = Route(Default.PositionParams, Default.HoverResult, Hover),
        ["textDocument/definition"] = Route(Default.PositionParams, Default.LspLocationArray, Definition),
        ["textDocument/references"] = Route(Default.ReferenceParams, Default.LspLocationArray, References),
        ["textDocument/documentHighlight"] = Route(Default.PositionParams, Default.DocumentHighlightArray, Highlights),
        ["textDocument/documentSymbol"] = Route(Default.DocumentParams, Default.DocumentSymbolArray, Symbols),
        ["textDocument/foldingRange"] = Route(Default.DocumentParams, Default.FoldingRangeArray, Folds),
        ["textDocument/formatting"] = Route(Default.DocumentParams, Default.LspTextEditArray, Format),
        ["textDocument/rangeFormatting"] = Route(Default.RangeParams, Default.LspTextEditArray, FormatRange),
        ["textDocument/codeAction"] = Route(Default.RangeParams, Default.CodeActionArray, CodeActions),
        ["textDocument/prepareRename"] = Route(Default.PositionParams, Default.PrepareRenameResult, PrepareRename),
        ["textDocument/rename"] = Route(Default.RenameParams, Default.WorkspaceEdit, RenameAll),
    }.ToFrozenDictionary();

    private static readonly JsonElement Null = JsonDocument.Parse("null").RootElement;

    /// <summary>Params of a type; what does not fit is told as the protocol says.</summary>
    public static T Read<T>(JsonElement json, JsonTypeInfo<T> type)
    {
        try
        {
            return json.Deserialize(type) ?? throw new JsonException();
        }
        catch (JsonException)
        {
            throw new RequestException(ErrorCode.InvalidParams, "The params of this method are not in the form that the protocol gives them.");
        }
    }

    private static Func<JsonElement, Reading, JsonElement> Route<TIn, TOut>(JsonTypeInfo<TIn> input, JsonTypeInfo<TOut> output, Func<TIn, Reading, TOut?> answer) =>
        (json, reading) => answer(Read(json, input), reading) is { } result ? JsonSerializer.SerializeToElement(result, output) : Null;

    private static (Document Document, int Offset) At(TextDocumentIdentifier id, Position position, Reading on)
    {
        var document = on.Document(id);
        return (document, on.To.Positions.Offset(document.Source, position));
    }

    private static HoverResult? Hover(PositionParams given, Reading on)
    {
        var (document, offset) = At(given.TextDocument, given.Position, on);
        return Editor.Hover.At(document, offset) is { } hover
            ? new(new("markdown", hover.Markdown), on.To.Positions.Range(document.Source, hover.Span))
            : null;
    }

    private static CompletionItem[] Complete(PositionParams given, Reading on)
    {
        var (document, offset) = At(given.TextDocument, given.Position, on);
        return [.. Completion.At(document, offset).Select(Converter.Item)];
    }

    private static LspLocation[]? Definition(PositionParams given, Reading on)
    {
        var (document, offset) = At(given.TextDocument, given.Position, on);
        return Navigation.Definition(document, offset) is { } place ? [on.To.Location(document.Pack, place)] : null;
    }

    private static LspLocation[] References(ReferenceParams given, Reading on)
    {
        var (document, offset) = At(given.TextDocument, given.Position, on);
        return [.. Navigation.References(document, offset, given.Context.IncludeDeclaration).Select(r => on.To.Location(document.Pack, r.Place))];
    }

    private static DocumentHighlight[] Highlights(PositionParams given, Reading on)
    {
        var (document, offset) = At(given.TextDocument, given.Position, on);
        return [.. Navigation.Highlights(document, offset).Select(r => new DocumentHighlight(on.To.Positions.Range(r.Place.Source, r.Place.Span)))];
    }

    private static DocumentSymbol[] Symbols(DocumentParams given, Reading on)
    {
        var document = on.Document(given.TextDocument);
        return [.. OutlineEntry.Of(document.Tree).Select(entry => on.To.Symbol(document.Source, entry))];
    }

    private static FoldingRange[] Folds(DocumentParams given, Reading on) =>
        [.. Fold.Of(on.Document(given.TextDocument).Tree).Select(fold => new FoldingRange(fold.FirstLine - 1, fold.LastLine - 1))];

    private static LspTextEdit[] Format(DocumentParams given, Reading on)
    {
        var document = on.Document(given.TextDocument);
        return [.. Formatter.Edits(document.Tree).Select(edit => on.To.Edit(document.Source, edit))];
    }

    private static LspTextEdit[] FormatRange(RangeParams given, Reading on)
    {
        var document = on.Document(given.TextDocument);
        return [.. Formatter.FormatRange(document.Tree, on.To.Positions.Span(document.Source, given.Range)).Select(edit => on.To.Edit(document.Source, edit))];
    }

    private static CodeAction[] CodeActions(RangeParams given, Reading reading)
    {
        var document = reading.Document(given.TextDocument);
        var span = reading.To.Positions.Span(document.Source, given.Range);
        return
        [
            .. from found in PackFindings.Of(document.Pack)
               where found.Source == document.Source && found.Span.Start <= span.End && span.Start <= found.Span.End
               from fix in found.Fixes
               where fix.Edits.All(edit => document.Pack.Document(edit.Path) is not null)
               select new CodeAction(
                   fix.Title, "quickfix", [reading.To.Diagnostic(document.Pack, found)], fix == found.Fixes[0] && fix.Safe, reading.To.Edits(document.Pack, fix.Edits)),
        ];
    }

    private static PrepareRenameResult? PrepareRename(PositionParams given, Reading on)
    {
        var (document, offset) = At(given.TextDocument, given.Position, on);
        return Rename.Prepare(document, offset) is { } prepared ? new(on.To.Positions.Range(document.Source, prepared.Span), prepared.Name) : null;
    }

    private static WorkspaceEdit RenameAll(RenameParams given, Reading on)
    {
        var (document, offset) = At(given.TextDocument, given.Position, on);
        var result = Rename.To(document, offset, given.NewName);
        return result.Refusal is { } why ? throw new RequestException(ErrorCode.RequestFailed, why) : on.To.Edits(document.Pack, result.Edits);
    }
}
