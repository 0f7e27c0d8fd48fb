using System.Text.Json;
using Lode.Editor;
using Lode.Semantics;
using Lode.Syntax;

namespace Lode.LanguageServer;

/// <summary>What the editor and the server agreed on when they met, and what changes of it later: folders and settings.</summary>
internal sealed class Session(Client client, Documents documents, DateOnly today, Func<SourceText, FunctionTable>? scripts = null)
{
    private Options _options = new(null, Trusted: false, null);
    private HashSet<string> _folders = [];

    /// <summary>The editor's first request.</summary>
    public JsonElement Initialize(InitializeParams given)
    {
        client.Capabilities = given.Capabilities ?? new();
        _options = Options.Of(given.InitializationOptions, _options);
        _folders = [.. given.WorkspaceFolders?.Select(folder => Uris.Path(folder.Uri)) ?? (given.RootUri is { } root ? [Uris.Path(root)] : [])];
        var positions = new Positions(client.Capabilities.General?.PositionEncodings?.Contains(Positions.Utf8) == true);
        documents.Begin(Workspace.Empty(today, scripts).WithToday(Day).WithFolders(_folders), positions, client.Capabilities.VersionedEdits);

        var version = typeof(Session).Assembly.GetName().Version?.ToString(3) ?? "0";
        return JsonSerializer.SerializeToElement(new(Feature.Capabilities(positions.Encoding), new("lode", version)), ProtocolJson.Default.InitializeResult);
    }

    /// <summary>The editor is ready to be asked and told.</summary>
    public async Task Initialized()
    {
        await Registrations.Ask(client);
        await TellProblem();
    }

    /// <summary>Folders came and went.</summary>
    public void Folders(WorkspaceFoldersChange change)
    {
        _folders.ExceptWith(change.Removed.Select(folder => Uris.Path(folder.Uri)));
        _folders.UnionWith(change.Added.Select(folder => Uris.Path(folder.Uri)));
        documents.Set(documents.Now.Workspace.WithFolders(_folders));
    }

    /// <summary>Settings changed.</summary>
    public async Task Configure(DidChangeConfigurationParams given)
    {
        _options = Options.Of(Options.Property(given.Settings, "lode"), _options);
        documents.Set(documents.Now.Workspace.WithToday(Day));
        await TellProblem();
    }

    private PreviewDay Day => _options.Today is { } chosen ? new PreviewDay(chosen, IsChosen: true) : today;

    private Task TellProblem()
    {
        const int warning = 2;
        return _options.Problem is { } problem
            ? client.Notify("window/showMessage", new(warning, problem), ProtocolJson.Default.ShowMessageParams)
            : Task.CompletedTask;
    }
}
