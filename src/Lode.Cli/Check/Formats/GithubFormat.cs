using System.Globalization;
using Lode.Syntax;

namespace Lode.Cli;

/// <summary>
/// Findings as workflow commands, which GitHub shows beside the lines of a change: one line each, <c>::error file=…,line=…::message</c>. What rules and
/// data put into it can neither begin a command nor end one.
/// </summary>
internal static class GithubFormat
{
    public static void Write(CheckContext context)
    {
        foreach (var finding in context.Findings)
        {
            context.Host.Out.Write($"::{Command(finding.Severity)} {string.Join(',', Properties(finding, context.Names))}::{Data(finding)}\n");
        }

        JobSummary.Append(context.Host, page => CheckSummary.Write(context, page));
    }

    private static string Command(Severity severity) => severity switch { Severity.Error => "error", Severity.Warning => "warning", _ => "notice" };

    private static IEnumerable<string> Properties(Finding finding, PathNames names)
    {
        yield return GithubText.Property("file", names.Of(finding.File));
        yield return GithubText.Property("line", Number(finding.Line));
        yield return GithubText.Property("endLine", Number(finding.EndLine));
        if (finding.EndLine == finding.Line)
        {
            // GitHub refuses columns of a finding that spans lines.
            yield return GithubText.Property("col", Number(finding.Column));
            yield return GithubText.Property("endColumn", Number(finding.EndColumn));
        }

        yield return GithubText.Property("title", finding.Code);
    }

    private static string Data(Finding finding) =>
        GithubText.Of(finding.Message) + (finding.Help is { } help ? $"%0A{GithubText.Of(help)}" : "");

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
