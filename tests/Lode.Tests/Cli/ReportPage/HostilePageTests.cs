namespace Lode.Tests.Cli.ReportPage;

/// <summary>Names, texts and data that would be markup, script or the end of one are text on the page.</summary>
public class HostilePageTests
{
    private const string Evil = "<script>alert(1)</script>'\"]]>--><img src=x onerror=alert(2)>&amp;{{}}\u202e";

    private static readonly string Pack = Path.Combine(Repository.Root, "tests", "report", "hostile");

    [Fact]
    public void Everything_is_text()
    {
        using var cli = new CliRunner();
        var page = Page.Of(cli, Pack);
        string[] known =
        [
            "html", "head", "meta", "title", "style", "body", "a", "header", "p", "h1", "dl", "div", "dt", "dd", "span", "b", "nav", "ul", "li", "main", "form", "label", "input", "select",
            "option", "button", "section", "h2", "h3", "ol", "details", "summary", "code", "table", "caption", "thead", "tbody", "tr", "th", "td", "footer", "script", "figure", "figcaption",
            "svg", "rect", "line", "text", "noscript",
        ];
        Assert.Empty(page.Root.DescendantsAndSelf().Select(e => e.Name.LocalName).Except(known));
        Assert.Equal(2, page.All("script").Count());
        Assert.DoesNotContain("<script>alert", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("</script>'", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("onerror=alert(2)>", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain('\u202e', page.Text);
        Assert.DoesNotContain(page.Text, c => char.IsControl(c) && c != '\n');
        Assert.Contains(page.All("h3"), e => e.Value == Evil.Replace("\u202e", "\\u{202e}", StringComparison.Ordinal));
        Assert.Contains(page.All("p"), e => e.Value.EndsWith("<script>alert(5)</script>", StringComparison.Ordinal));
    }

    [Fact]
    public void Data_for_the_script_hold_no_character_that_html_or_xml_would_read()
    {
        using var cli = new CliRunner();
        var page = Page.Of(cli, Pack);
        var data = page.Id("whys");
        Assert.DoesNotContain(data.Value, c => c is '<' or '>' or '&');
        Assert.Contains("`</script>` > 5%", page.Whys().GetProperty("texts").EnumerateArray().Select(t => t.GetString()));
    }
}
