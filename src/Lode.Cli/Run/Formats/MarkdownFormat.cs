using Lode.Semantics;

namespace Lode.Cli;

/// <summary>The report for a page or a comment: flags by severity, then what could not be decided.</summary>
internal static class MarkdownFormat
{
    public static void Write(ReportContext context, TextWriter writer)
    {
        var report = context.Report;
        var results = report.Results.ToList();
        void Line(string text = "") => writer.Write(text + "\n");
        Line($"# Verdicts on {report.Today:yyyy-MM-dd}");
        Line();
        Line(RunSummary.Sentence(report, context.Loaded.World!));
        foreach (var gravity in Enum.GetValues<Gravity>().Reverse())
        {
            var flags = results.SelectMany(r => r.Flags.Where(f => f.Rule.Severity == gravity).Select(f => (r.Key, Flag: f))).OrderBy(f => f.Flag.Rule.Name, StringComparer.Ordinal).ToList();
            if (flags.Count == 0)
            {
                continue;
            }

            Line();
            Line($"## {gravity}");
            Line();
            Line("| subject | rule | why |");
            Line("| --- | --- | --- |");
            flags.ForEach(f => Line($"| {MarkdownText.Of(f.Key)} | {MarkdownText.Code(f.Flag.Rule.Name)} | {MarkdownText.Of(f.Flag.Message)} |"));
        }

        var open = RunSummary.Undecided(results);
        if (open.Count > 0)
        {
            Line();
            Line("## Not decided");
            Line();
            Line("| rule | subjects | what is missing |");
            Line("| --- | ---: | --- |");
            open.ForEach(o => Line($"| {MarkdownText.Code(o.Rule.Name)} | {o.Subjects} | {string.Join(", ", o.Cells.Select(c => $"{MarkdownText.Code(c.Cell)} ({c.Count})"))} |"));
        }
    }
}
