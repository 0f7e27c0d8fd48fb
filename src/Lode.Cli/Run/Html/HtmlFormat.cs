namespace Lode.Cli;

/// <summary>The report as one page that needs nothing but a browser.</summary>
internal static class HtmlFormat
{
    public static void Write(ReportContext context, TextWriter writer)
    {
        var overview = Waiting.For(context.Host, progress =>
            OverviewBuilder.Build(context.Loaded, context.Engine.Engine, context.Report, context.Host.ReportLimits, progress, context.Host.Cancellation));
        new HtmlWriter(writer).Page(ReportPage.Of(overview, RunSummary.Sentence(context.Report, context.Loaded.World!), context.Settings));
    }
}
