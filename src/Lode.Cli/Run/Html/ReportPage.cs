using static Lode.Cli.Html;

namespace Lode.Cli;

/// <summary>The page: its head, and its sections one below the other.</summary>
internal static class ReportPage
{
    /// <summary>The page of an overview.</summary>
    /// <param name="overview">What it shows.</param>
    /// <param name="sentence">What was judged, in a sentence.</param>
    /// <param name="settings">What the run asked for.</param>
    public static Html Of(Overview overview, string sentence, RunSettings settings)
    {
        var whys = new WhyBook(overview);
        PageSection?[] sections =
        [
            .. FlaggedSection.Of(overview, whys), MatrixSection.Of(overview, whys), UndecidedSection.Of(overview, whys),
            MissingSection.Of(overview), ConcentrationSection.Of(overview), ThresholdSection.Of(overview), RulesSection.Of(overview), DataSection.Of(overview),
        ];
        var shown = sections.OfType<PageSection>().ToList();
        return Tag("html",
            Tag("head",
                Tag("meta").With("charset", "utf-8"),
                Tag("meta").With("http-equiv", "Content-Security-Policy").With("content",
                    $"default-src 'none'; style-src {PageAsset.Style.Hash}; script-src {PageAsset.Script.Hash}; base-uri 'none'; form-action 'none'"),
                Tag("meta").With("name", "viewport").With("content", "width=device-width, initial-scale=1"),
                Tag("meta").With("name", "color-scheme").With("content", "light dark"),
                Tag("meta").With("name", "generator").With("content", "Lode"),
                Tag("title", $"Verdicts on {overview.Today:yyyy-MM-dd}, pack {overview.Pack}"),
                new HtmlAsset("style", PageAsset.Style)),
            Tag("body",
                Tag("a", "Skip to the report").Class("skip").With("href", "#report"),
                SummaryHead.Of(overview, sentence, settings),
                Tag("nav", Tag("ul", shown.Select(Html (s) => Tag("li", Tag("a", s.Title).With("href", "#" + s.Id))))).With("aria-label", "Sections"),
                Tag("main",
                    Tag("noscript", Tag("p", Prose("Reasons and the filter are drawn by a script, which this browser does not run. `lode explain RULE KEY` gives the reasons too."))),
                    FilterForm.Of(overview),
                    Reasons(overview, whys),
                    Many(shown.Select(Html (s) => Tag("section", Tag("h2", s.Title).Id(s.Id + "-title"), s.Content).Id(s.Id).With("aria-labelledby", s.Id + "-title"))))
                    .Id("report").With("tabindex", "-1"),
                Tag("footer", Tag("p", "Made by Lode. The page holds everything it shows and asks nothing of a network.")),
                whys.Data(),
                new HtmlAsset("script", PageAsset.Script)))
            .With("lang", "en").With("xmlns", "http://www.w3.org/1999/xhtml");
    }

    /// <summary>Where not every verdict that is not clear has its reasons on the page, so much is said.</summary>
    private static HtmlElement? Reasons(Overview overview, WhyBook whys)
    {
        var open = overview.Rules.Sum(r => (long)r.Fires + r.Undetermined);
        return whys.Count == open ? null
            : Tag("p", Prose($"Reasons stand for {SummaryHead.Number(whys.Count)} of the {Words.Many(open, "verdict")} that fire or are undetermined; `lode explain RULE KEY` gives those of any.")).Class("quiet");
    }
}

/// <summary>A section of the page.</summary>
internal sealed record PageSection(string Id, string Title, Html Content);
