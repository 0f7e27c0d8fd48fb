namespace Lode.Cli;

/// <summary>
/// Findings in JUnit's XML: a suite for each file, a case for each finding, which fails where the finding is at or above <c>--fail-level</c>; a rule
/// file without findings is one case that passed, so that a pipeline sees that it was checked.
/// </summary>
internal static class JunitFormat
{
    public static void Write(CheckContext context)
    {
        var focus = context.Loaded.Files.Focus;
        var found = context.Findings.Select(f => f.File).ToHashSet(StringComparer.Ordinal);
        var clean = context.Loaded.Files.Sources
            .Where(s => !found.Contains(s.Path) && (focus.IsEmpty || focus.Contains(s.Path)))
            .Select(s => new JunitCase(context.Names.Of(s.Path), "check", "no findings", 1, null));
        JunitXml.Write(context.Host.Out, context.Findings.Select(f => Case(f, context)).Concat(clean));
    }

    private static JunitCase Case(Finding finding, CheckContext context)
    {
        var told = finding.Help is null ? finding.Message : $"{finding.Message} {finding.Help}";
        var fails = finding.Severity >= context.Level;
        return new(
            context.Names.Of(finding.File), finding.Code, $"{FindingText.Word(finding.Severity)} at {finding.Line}:{finding.Column}", finding.Line,
            fails ? told : null, fails ? null : told);
    }
}
