using System.Text.Json.Nodes;
using static Lode.LanguageServer.ProtocolJson;

namespace Lode.LanguageServer;

/// <summary>What is found, for editors that ask for it: in one file, and in all files of the workspace.</summary>
internal static class DiagnosticFeature
{
    public static Feature Feature => new(
        "diagnosticProvider", new JsonObject { ["identifier"] = "lode", ["interFileDependencies"] = true, ["workspaceDiagnostics"] = true },
        Route.Of("textDocument/diagnostic", Default.DocumentDiagnosticParams, Default.DiagnosticReport, InFile),
        Route.Of("workspace/diagnostic", Default.WorkspaceDiagnosticParams, Default.WorkspaceDiagnosticReport, InWorkspace));

    private static DiagnosticReport InFile(DocumentDiagnosticParams given, Reading on)
    {
        var report = on.Moment.Reports.GetValueOrDefault(Uris.Path(given.TextDocument.Uri)) ?? FileReport.Empty(given.TextDocument.Uri);
        return report.ResultId == given.PreviousResultId ? new("unchanged", report.ResultId, null) : new("full", report.ResultId, report.Items);
    }

    private static WorkspaceDiagnosticReport InWorkspace(WorkspaceDiagnosticParams given, Reading reading)
    {
        // Editors write an address in their own way: what names a file is its path.
        var known = given.PreviousResultIds.DistinctBy(previous => Uris.Path(previous.Uri)).ToDictionary(previous => Uris.Path(previous.Uri));
        var gone = known.Where(previous => !reading.Moment.Reports.ContainsKey(previous.Key)).Select(previous => (previous.Key, Report: FileReport.Empty(previous.Value.Uri)));
        return new(
        [
            .. from file in reading.Moment.Reports.Select(file => (file.Key, Report: file.Value)).Concat(gone)
               let report = file.Report
               let same = known.GetValueOrDefault(file.Key)?.Value == report.ResultId
               select new WorkspaceFileReport(report.Uri, report.Version, same ? "unchanged" : "full", report.ResultId, same ? null : report.Items),
        ]);
    }
}
