using System.Text.Json;
using Lode.Editor;

namespace Lode.LanguageServer;

/// <summary>What the editor and the server agreed on when they met, and what changes of it later.</summary>
internal sealed class Session(Client client, Documents documents, DateOnly today)
{
    private Options _options = new(null, Trusted: false, null);

    /// <summary>The editor's first request.</summary>
    public JsonElement Initialize(InitializeParams given)
    {
        client.Capabilities = given.Capabilities ?? new();
        _options = Options.Of(given.InitializationOptions, _options);
        var positions = new Positions(client.Capabilities.General?.PositionEncodings?.Contains(Positions.Utf8) == true);
        documents.Begin(Workspace.Empty(_options.Today ?? today), positions, client.Capabilities.VersionedEdits);

        var version = typeof(Session).Assembly.GetName().Version?.ToString(3) ?? "0";
        return JsonSerializer.SerializeToElement(new(Feature.Capabilities(positions.Encoding), new("lode", version)), ProtocolJson.Default.InitializeResult);
    }

    /// <summary>The editor is ready to be asked and told.</summary>
    public async Task Initialized()
    {
        await Registrations.Ask(client);
        await TellProblem();
    }

    /// <summary>Settings changed.</summary>
    public async Task Configure(DidChangeConfigurationParams given)
    {
        _options = Options.Of(Options.Property(given.Settings, "lode"), _options);
        documents.Set(documents.Now.Workspace.WithToday(_options.Today ?? today));
        await TellProblem();
    }

    private Task TellProblem()
    {
        const int warning = 2;
        return _options.Problem is { } problem
            ? client.Notify("window/showMessage", new(warning, problem), ProtocolJson.Default.ShowMessageParams)
            : Task.CompletedTask;
    }
}
