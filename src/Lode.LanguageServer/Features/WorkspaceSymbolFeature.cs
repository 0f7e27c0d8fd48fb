using Lode.Editor;
using static Lode.LanguageServer.ProtocolJson;

namespace Lode.LanguageServer;

/// <summary>The declarations of all packs, by a name that is typed roughly.</summary>
internal static class WorkspaceSymbolFeature
{
    /// <summary>More than anybody reads; the editor asks again with each letter.</summary>
    private const int Most = 200;

    public static Feature Feature => new(
        "workspaceSymbolProvider", true, Route.Of("workspace/symbol", Default.WorkspaceSymbolParams, Default.WorkspaceSymbolArray, Answer));

    private static WorkspaceSymbol[] Answer(WorkspaceSymbolParams given, Reading on) =>
        [.. SymbolSearch.Find(on.Workspace.Packs, given.Query, Most).Select(on.To.Symbol)];
}
