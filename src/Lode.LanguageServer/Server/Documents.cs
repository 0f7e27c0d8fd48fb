using System.Collections.Immutable;
using System.Text.Json;
using Lode.Editor;
using Lode.Syntax;

namespace Lode.LanguageServer;

/// <summary>The notifications that change what is open, applied in the order in which they come.</summary>
internal sealed class Documents(Workspace empty, Uris uris)
{
    private ImmutableDictionary<string, int> _versions = ImmutableDictionary.Create<string, int>(StringComparer.Ordinal);

    /// <summary>How the editor encodes positions.</summary>
    public Positions Positions { get; set; } = new(isUtf8: false);

    /// <summary>What is open now.</summary>
    public Workspace Workspace { get; private set; } = empty;

    /// <summary>The versions of the open files, by path.</summary>
    public ImmutableDictionary<string, int> Versions => _versions;

    /// <summary>Applies a notification; false where it changes nothing.</summary>
    public bool Apply(string method, JsonElement json)
    {
        var before = Workspace;
        switch (method)
        {
            case "textDocument/didOpen":
                Open(Route.Read(json, ProtocolJson.Default.DidOpenParams).TextDocument);
                break;
            case "textDocument/didChange":
                Change(Route.Read(json, ProtocolJson.Default.DidChangeParams));
                break;
            case "textDocument/didClose":
                Close(Uris.Path(Route.Read(json, ProtocolJson.Default.DocumentParams).TextDocument.Uri));
                break;
            case "textDocument/didSave" or "workspace/didChangeWatchedFiles":
                Workspace = Workspace.Reload();
                break;
        }

        return Workspace != before;
    }

    private void Open(TextDocumentItem item)
    {
        var path = uris.Opened(item.Uri);
        _versions = _versions.SetItem(path, item.Version);
        Workspace = Workspace.Open(path, item.Text);
    }

    private void Change(DidChangeParams change)
    {
        var path = Uris.Path(change.TextDocument.Uri);
        if (Workspace.Document(path) is not { } document)
        {
            return;
        }

        var source = document.Source;
        foreach (var edit in change.ContentChanges)
        {
            source = new(source.Path, edit.Range is { } range ? Replaced(source, Positions.Span(source, range), edit.Text) : edit.Text);
        }

        _versions = change.TextDocument.Version is { } version ? _versions.SetItem(path, version) : _versions;
        Workspace = Workspace.Open(path, source.Text);
    }

    private void Close(string path)
    {
        _versions = _versions.Remove(path);
        Workspace = Workspace.Close(path);
    }

    private static string Replaced(SourceText source, TextSpan span, string text) =>
        string.Concat(source.Text.AsSpan(0, span.Start), text, source.Text.AsSpan(span.End));
}
