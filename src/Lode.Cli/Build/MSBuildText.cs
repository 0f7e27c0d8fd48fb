using Lode.Runtime;

namespace Lode.Cli;

/// <summary>Findings as MSBuild and editors read them from what a tool says: <c>file(line,column,endLine,endColumn): error CODE: message</c>.</summary>
internal static class MSBuildText
{
    public static void Write(TextWriter writer, Finding finding, PathNames names) => writer.WriteLine(
        $"{names.Full(finding.File)}({finding.Line},{finding.Column},{finding.EndLine},{finding.EndColumn}): {FindingText.Word(finding.Severity)} {finding.Code}: "
        + VisibleText.Of(finding.Help is { } help ? $"{finding.Message} {help}" : finding.Message));
}
