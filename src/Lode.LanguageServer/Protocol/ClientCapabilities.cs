using System.Text.Json.Serialization;

namespace Lode.LanguageServer;

/// <summary>What the editor says that it can do, as far as the server asks for it. Absent is not able.</summary>
internal sealed record ClientCapabilities(
    GeneralCapabilities? General = null, WorkspaceCapabilities? Workspace = null, TextDocumentCapabilities? TextDocument = null, WindowCapabilities? Window = null)
{
    /// <summary>Completion may leave places to fill in.</summary>
    [JsonIgnore]
    public bool Snippets => TextDocument?.Completion?.CompletionItem?.SnippetSupport == true;

    /// <summary>The editor asks for diagnostics itself, and so is not told them.</summary>
    [JsonIgnore]
    public bool PullsDiagnostics => TextDocument?.Diagnostic is not null;

    /// <summary>Long work may show a bar.</summary>
    [JsonIgnore]
    public bool Progress => Window?.WorkDoneProgress == true;

    /// <summary>Edits may name the version of the file that they are for.</summary>
    [JsonIgnore]
    public bool VersionedEdits => Workspace?.WorkspaceEdit?.DocumentChanges == true;

    /// <summary>Which files to watch may be said after the start.</summary>
    [JsonIgnore]
    public bool WatchesFiles => Workspace?.DidChangeWatchedFiles?.DynamicRegistration == true;

    /// <summary>Whether the editor asks again for what it shows when told that this differs.</summary>
    public bool Refreshes(Refreshable what) => (what switch
    {
        Refreshable.CodeLens => Workspace?.CodeLens,
        Refreshable.InlayHint => Workspace?.InlayHint,
        Refreshable.SemanticTokens => Workspace?.SemanticTokens,
        _ => Workspace?.Diagnostics,
    })?.RefreshSupport == true;
}

internal sealed record GeneralCapabilities(string[]? PositionEncodings = null);

internal sealed record WorkspaceCapabilities(
    WorkspaceEditCapabilities? WorkspaceEdit = null,
    DynamicCapabilities? DidChangeWatchedFiles = null,
    DynamicCapabilities? DidChangeConfiguration = null,
    RefreshCapabilities? CodeLens = null,
    RefreshCapabilities? InlayHint = null,
    RefreshCapabilities? SemanticTokens = null,
    RefreshCapabilities? Diagnostics = null);

internal sealed record WorkspaceEditCapabilities(bool DocumentChanges = false);

internal sealed record DynamicCapabilities(bool DynamicRegistration = false);

internal sealed record RefreshCapabilities(bool RefreshSupport = false);

internal sealed record TextDocumentCapabilities(
    CompletionCapabilities? Completion = null, DynamicCapabilities? Diagnostic = null, PublishCapabilities? PublishDiagnostics = null);

internal sealed record CompletionCapabilities(CompletionItemCapabilities? CompletionItem = null);

internal sealed record CompletionItemCapabilities(bool SnippetSupport = false);

internal sealed record PublishCapabilities(bool RelatedInformation = false, bool CodeDescriptionSupport = false, TagCapabilities? TagSupport = null);

internal sealed record TagCapabilities(int[]? ValueSet = null);

internal sealed record WindowCapabilities(bool WorkDoneProgress = false);

/// <summary>What an editor shows and can be asked to fetch again.</summary>
internal enum Refreshable
{
    CodeLens,
    InlayHint,
    SemanticTokens,
    Diagnostics,
}
