using System.Text.Json;
using System.Text.Json.Nodes;
using Lode.Editor;
using static Lode.LanguageServer.LiveJson;

namespace Lode.LanguageServer;

/// <summary>Lines above declarations: what rules flag, that tests can be run, how often a name is used.</summary>
internal static class CodeLensFeature
{
    private static readonly TimeSpan Time = TimeSpan.FromMilliseconds(300);

    private static readonly Dictionary<LensKind, string> Commands = new()
    {
        [LensKind.Verdicts] = "lode.showVerdicts", [LensKind.Test] = "lode.runTest", [LensKind.References] = "lode.showReferences",
    };

    public static Feature Feature => new(
        "codeLensProvider", new JsonObject { ["resolveProvider"] = true },
        Route.Of("textDocument/codeLens", ProtocolJson.Default.DocumentParams, Default.CodeLensArray, List),
        Route.Of("codeLens/resolve", Default.CodeLens, Default.CodeLens, Resolve));

    private static CodeLens[] List(DocumentParams given, Reading on)
    {
        var document = on.Document(given.TextDocument);
        return
        [
            .. Lens.Of(document).Select(lens => new CodeLens(
                on.To.Positions.Range(document.Source, lens.Span),
                lens.Kind == LensKind.References ? null : Command(lens, document, on),
                new(given.TextDocument.Uri, lens.Kind.ToString()))),
        ];
    }

    /// <summary>What a lens says now; one that the text has left behind says nothing.</summary>
    private static CodeLens Resolve(CodeLens given, Reading on)
    {
        if (given.Command is not null || given.Data is not { } data || on.Workspace.Document(Uris.Path(data.Uri)) is not { } document)
        {
            return given with { Command = given.Command ?? new("", "") };
        }

        var offset = on.To.Positions.Offset(document.Source, given.Range.Start);
        if (Lens.Of(document).FirstOrDefault(lens => lens.Kind.ToString() == data.Kind && lens.Span.Start == offset) is not { } found)
        {
            return given with { Command = new("", "") };
        }

        // An editor that cannot be told when counts have come gets them at once.
        if (found.Kind == LensKind.Verdicts && !on.Client.Capabilities.Refreshes(Refreshable.CodeLens) && RulePlaces.At(document, offset) is { } rule)
        {
            using var budget = new CancellationTokenSource(Time);
            document.Pack.Counts.Of(rule, budget.Token, on.Cancellation);
        }

        return given with { Command = Command(found, document, on) ?? new("judging …", "") };
    }

    private static LensCommand? Command(Lens lens, Document document, Reading on) =>
        lens.Title(document) is { } title ? new(title, Commands[lens.Kind], Arguments(lens, document, on)) : null;

    private static JsonArray Arguments(Lens lens, Document document, Reading on)
    {
        var uri = on.To.Uri(document.Pack, document.Source.Path);
        var position = JsonSerializer.SerializeToNode(on.To.Positions.Position(document.Source, lens.Span.Start), Default.Position);
        return lens.Kind switch
        {
            LensKind.Verdicts => [uri, position],
            LensKind.Test => Tests([.. lens.Tests.Select(test => TestsFeature.Id(test, document.Pack, on))], uri),
            _ => [uri, position, JsonSerializer.SerializeToNode(
                Navigation.References(document, lens.Span.Start, withDeclaration: false).Select(place => on.To.Location(document.Pack, place)).ToArray(), Default.LspLocationArray)],
        };
    }

    /// <summary>The first test, then all of them, for editors that run the rows of a table together.</summary>
    private static JsonArray Tests(string[] ids, string uri) =>
        ids.Length == 1 ? [uri, ids[0]] : [uri, ids[0], new JsonArray([.. ids.Select(id => (JsonNode)id)])];
}
