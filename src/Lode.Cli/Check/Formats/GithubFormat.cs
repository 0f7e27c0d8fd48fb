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
    }

    private static string Command(Severity severity) => severity switch { Severity.Error => "error", Severity.Warning => "warning", _ => "notice" };

    private static IEnumerable<string> Properties(Finding finding, PathNames names)
    {
        yield return Property("file", names.Of(finding.File));
        yield return Property("line", Number(finding.Line));
        yield return Property("endLine", Number(finding.EndLine));
        if (finding.EndLine == finding.Line)
        {
            // GitHub refuses columns of a finding that spans lines.
            yield return Property("col", Number(finding.Column));
            yield return Property("endColumn", Number(finding.EndColumn));
        }

        yield return Property("title", finding.Code);
    }

    private static string Property(string name, string value) =>
        $"{name}={Escaped(SafeLine.Of(value)).Replace(":", "%3A", StringComparison.Ordinal).Replace(",", "%2C", StringComparison.Ordinal)}";

    private static string Data(Finding finding) =>
        Escaped(SafeLine.Of(finding.Message)) + (finding.Help is { } help ? $"%0A{Escaped(SafeLine.Of(help))}" : "");

    /// <summary>Line ends are made visible before this; they are escaped all the same, since a command ends at one.</summary>
    private static string Escaped(string text) => text
        .Replace("%", "%25", StringComparison.Ordinal)
        .Replace("\r", "%0D", StringComparison.Ordinal)
        .Replace("\n", "%0A", StringComparison.Ordinal);

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
