using System.Collections.Immutable;
using System.Text.Json;
using Lode.Editor;
using Lode.Syntax;

namespace Lode.LanguageServer;

/// <summary>The notifications that change what is open, applied in the order in which they come.</summary>
internal sealed class Documents
{
    private readonly Uris _uris = new();
    private Positions _positions = new(isUtf8: false);
    private bool _versioned;

    /// <param name="today">The real day.</param>
    public Documents(DateOnly today) =>
        Now = new(Workspace.Empty(today), new(_positions, _uris), ImmutableDictionary.Create<string, int>(StringComparer.Ordinal));

    /// <summary>What is open now.</summary>
    public Moment Now { get; private set; }

    /// <summary>Begins with nothing open.</summary>
    /// <param name="workspace">Without open files.</param>
    /// <param name="positions">How the editor encodes positions.</param>
    /// <param name="versioned">Whether its edits name the version that they are for.</param>
    public void Begin(Workspace workspace, Positions positions, bool versioned)
    {
        (_positions, _versioned) = (positions, versioned);
        Set(workspace, Now.Versions);
    }

    /// <summary>Applies a notification; false where it changes nothing.</summary>
    public bool Apply(string method, JsonElement json)
    {
        var before = Now.Workspace;
        switch (method)
        {
            case "textDocument/didOpen":
                Open(Route.Read(json, ProtocolJson.Default.DidOpenParams).TextDocument);
                break;
            case "textDocument/didChange":
                Change(Route.Read(json, ProtocolJson.Default.DidChangeParams));
                break;
            case "textDocument/didClose":
                var path = Uris.Path(Route.Read(json, ProtocolJson.Default.DocumentParams).TextDocument.Uri);
                Set(before.Close(path), Now.Versions.Remove(path));
                break;
            case "textDocument/didSave" or "workspace/didChangeWatchedFiles":
                Set(before.Reload(), Now.Versions);
                break;
        }

        return Now.Workspace != before;
    }

    /// <summary>Puts another workspace in the place of the present one.</summary>
    public void Set(Workspace workspace) => Set(workspace, Now.Versions);

    private void Set(Workspace workspace, ImmutableDictionary<string, int> versions) => Now = new(workspace, new(_positions, _uris, _versioned ? versions : null), versions, Now);

    private void Open(TextDocumentItem item)
    {
        if (!Uris.HoldsRules(item.Uri))
        {
            return;
        }

        var path = _uris.Opened(item.Uri);
        Set(Now.Workspace.Open(path, item.Text), Now.Versions.SetItem(path, item.Version));
    }

    private void Change(DidChangeParams change)
    {
        var path = Uris.Path(change.TextDocument.Uri);
        if (!Now.Workspace.IsOpen(path) || Now.Workspace.Document(path) is not { } document)
        {
            return;
        }

        var source = document.Source;
        foreach (var edit in change.ContentChanges)
        {
            source = new(source.Path, edit.Range is { } range ? Replaced(source, _positions.Span(source, range), edit.Text) : edit.Text);
        }

        Set(Now.Workspace.Open(path, source.Text), change.TextDocument.Version is { } version ? Now.Versions.SetItem(path, version) : Now.Versions);
    }

    private static string Replaced(SourceText source, TextSpan span, string text) =>
        string.Concat(source.Text.AsSpan(0, span.Start), text, source.Text.AsSpan(span.End));
}
