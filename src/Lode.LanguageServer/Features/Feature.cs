using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace Lode.LanguageServer;

/// <summary>One thing that the server does: what it says of it when it starts, and the requests that it answers.</summary>
/// <param name="Capability">Its name among the capabilities; null for the server's own methods, which are not listed there.</param>
/// <param name="Options">What stands under that name.</param>
/// <param name="Routes">Its requests.</param>
internal sealed record Feature(string? Capability, JsonNode? Options, params ImmutableArray<Route> Routes)
{
    /// <summary>All of them. Nothing else is advertised, and nothing else is answered.</summary>
    public static ImmutableArray<Feature> All { get; } =
    [
        CallHierarchyFeature.Feature,
        CodeActionFeature.Feature,
        CodeLensFeature.Feature,
        CSharpFeature.Feature,
        CompletionFeature.Feature,
        DefinitionFeature.Feature,
        DiagnosticFeature.Feature,
        DocumentHighlightFeature.Feature,
        DocumentLinkFeature.Feature,
        DocumentSymbolFeature.Feature,
        ExplainFeature.Feature,
        FoldingRangeFeature.Feature,
        FormattingFeature.Whole,
        FormattingFeature.Range,
        HoverFeature.Feature,
        InlayHintFeature.Feature,
        LinkedEditingFeature.Feature,
        OnTypeFormattingFeature.Feature,
        ReferencesFeature.Feature,
        RenameFeature.Feature,
        SelectionRangeFeature.Feature,
        SignatureHelpFeature.Feature,
        SemanticTokensFeature.Feature,
        TypeDefinitionFeature.Feature,
        WorkspaceSymbolFeature.Feature,
        TestsFeature.Feature,
        VerdictsFeature.Feature,
    ];

    /// <summary>The requests of all features, by method.</summary>
    public static FrozenDictionary<string, Route> Requests { get; } = All.SelectMany(feature => feature.Routes).ToFrozenDictionary(route => route.Method);

    /// <summary>What the server says that it can do.</summary>
    public static JsonObject Capabilities(string positionEncoding)
    {
        const int incremental = 2;
        var capabilities = new JsonObject
        {
            ["positionEncoding"] = positionEncoding,
            ["textDocumentSync"] = new JsonObject { ["openClose"] = true, ["change"] = incremental, ["save"] = true },
            ["workspace"] = new JsonObject { ["workspaceFolders"] = new JsonObject { ["supported"] = true, ["changeNotifications"] = true } },
        };
        foreach (var feature in All.Where(feature => feature.Capability is not null))
        {
            capabilities[feature.Capability!] = feature.Options?.DeepClone();
        }

        return capabilities;
    }
}
