using Lode.Semantics;
using static Lode.Cli.Html;

namespace Lode.Cli;

/// <summary>What narrows the lists and tables below it; hidden until the script that does it runs.</summary>
internal static class FilterForm
{
    public static Html Of(Overview overview)
    {
        var gravities = overview.Rules.Where(r => r.InForce).Select(r => r.Rule.Severity).Distinct().OrderDescending();
        return Tag("form",
            Tag("div", Tag("label", "Subject or text").With("for", "filter-text"), Tag("input").Id("filter-text").With("type", "search").With("autocomplete", "off")),
            Tag("div", Tag("label", "Severity").With("for", "filter-severity"),
                Tag("select", Many(Option("", "all"), Many(gravities.Select(Html (g) => Option($"{(int)g}", g == Gravity.Critical ? "critical" : $"{JsonFormat.Word(g)} and above"))))).Id("filter-severity")),
            Tag("div", Tag("label", "Verdict").With("for", "filter-verdict"),
                Tag("select", Option("", "all"), Option("fires", "fires"), Option("undetermined", "undetermined"), Option("clear", "clear")).Id("filter-verdict")),
            Tag("button", "Show all").With("type", "reset"),
            Tag("p").Class("quiet").Id("filter-count").With("role", "status"))
            .Id("filter").With("role", "search").With("aria-label", "Filter").With("hidden", "hidden");
    }

    private static HtmlElement Option(string value, string text) => Tag("option", text).With("value", value);
}
