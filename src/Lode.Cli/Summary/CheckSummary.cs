namespace Lode.Cli;

/// <summary>Findings on the page of a job.</summary>
internal static class CheckSummary
{
    public static void Write(CheckContext context, TextWriter writer)
    {
        writer.Write($"# Findings\n\n{MarkdownText.Of(FindingText.Sentence(context.Findings, context.Loaded))}\n");
        if (context.Findings.IsEmpty)
        {
            return;
        }

        writer.Write("\n| where | what | code |\n| --- | --- | --- |\n");
        foreach (var finding in context.Findings.OrderByDescending(f => f.Severity))
        {
            var place = $"{context.Names.Of(finding.File)}:{finding.Line}";
            writer.Write($"| {MarkdownText.Code(place)} | **{FindingText.Word(finding.Severity)}** {MarkdownText.Message(finding.Message)} | {finding.Code} |\n");
        }
    }
}
