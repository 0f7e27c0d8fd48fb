using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Lode.Editor;
using static Lode.LanguageServer.ProtocolJson;

namespace Lode.LanguageServer;

/// <summary>The colours of a file that its grammar alone cannot tell: whole, of some lines, or what differs from those told last.</summary>
internal static class SemanticTokensFeature
{
    public static Feature Feature => new(
        "semanticTokensProvider",
        new JsonObject
        {
            ["legend"] = new JsonObject { ["tokenTypes"] = Names<TokenClass>([]), ["tokenModifiers"] = Names<TokenTraits>([TokenTraits.None]) },
            ["range"] = true,
            ["full"] = new JsonObject { ["delta"] = true },
        },
        Route.Of("textDocument/semanticTokens/full", Default.DocumentParams, Default.SemanticTokensResult, Whole),
        Route.Of("textDocument/semanticTokens/full/delta", Default.SemanticTokensDeltaParams, Default.SemanticTokensResult, Changed),
        Route.Of("textDocument/semanticTokens/range", Default.RangeParams, Default.SemanticTokensResult, Within));

    private static SemanticTokensResult Whole(DocumentParams given, Reading on)
    {
        var document = on.Document(given.TextDocument);
        var data = Data(document, SemanticTokens.Of(document), on.To.Positions);
        return new(on.Client.Colours.Told(given.TextDocument.Uri, data), data, null);
    }

    private static SemanticTokensResult Changed(SemanticTokensDeltaParams given, Reading on)
    {
        if (on.Client.Colours.Last(given.TextDocument.Uri, given.PreviousResultId) is not { } last)
        {
            return Whole(new(given.TextDocument), on);
        }

        var document = on.Document(given.TextDocument);
        var data = Data(document, SemanticTokens.Of(document), on.To.Positions);
        var edits = TokenDelta.Between(last, data) is { } delta ? new[] { delta } : [];
        return new(on.Client.Colours.Told(given.TextDocument.Uri, data), null, edits);
    }

    private static SemanticTokensResult Within(RangeParams given, Reading on)
    {
        var document = on.Document(given.TextDocument);
        var span = on.To.Positions.Span(document.Source, given.Range);
        return new(null, Data(document, SemanticTokens.Of(document, span), on.To.Positions), null);
    }

    /// <summary>Five numbers a token: lines and characters from the one before, length, class, traits.</summary>
    private static ImmutableArray<int> Data(Document document, ImmutableArray<SemanticToken> tokens, Positions positions)
    {
        var data = ImmutableArray.CreateBuilder<int>(tokens.Length * 5);
        var last = new Position(0, 0);
        foreach (var token in tokens)
        {
            var range = positions.Range(document.Source, token.Span);
            var start = range.Start;
            data.AddRange(
                start.Line - last.Line, start.Line == last.Line ? start.Character - last.Character : start.Character,
                range.End.Character - start.Character, (int)token.Class, (int)token.Traits);
            last = start;
        }

        return data.DrainToImmutable();
    }

    private static JsonArray Names<T>(T[] but)
        where T : struct, Enum =>
        [.. Enum.GetValues<T>().Except(but).Select(value => (JsonNode)(char.ToLowerInvariant($"{value}"[0]) + $"{value}"[1..]))];
}
