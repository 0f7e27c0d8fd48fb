using System.Globalization;

namespace Lode.Cli;

/// <summary>
/// Flags as workflow commands beside their rules, the gravest first: errors where <c>--fail-on</c> says that they fail the job, else notices. The whole report
/// goes into the job's summary.
/// </summary>
internal static class GithubFlags
{
    public static void Write(ReportContext context, TextWriter writer)
    {
        var names = new PathNames(context.Host, context.Loaded.Files);
        foreach (var (subject, flag) in context.Report.Results.SelectMany(r => r.Flags.Select(f => (r, f))).OrderByDescending(f => f.f.Rule.Severity))
        {
            var (source, span) = (flag.Rule.Place.Source, flag.Rule.Place.Span);
            var line = source.Position(span.Start).Line.ToString(CultureInfo.InvariantCulture);
            var place = $"{GithubText.Property("file", names.Of(source.Path))},{GithubText.Property("line", line)},{GithubText.Property("title", flag.Rule.Name)}";
            var command = context.Settings.FailOn is { } fails && flag.Rule.Severity >= fails ? "error" : "notice";
            writer.Write($"::{command} {place}::{GithubText.Of(SarifFlags.Message(subject, flag))}\n");
        }

        JobSummary.Append(context.Host, page => MarkdownFormat.Write(context, page));
    }
}
