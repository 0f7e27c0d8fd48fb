namespace Lode.Tests.Cli.ReportPage;

/// <summary>Names, texts and data that would be markup, script or the end of one are text on the page.</summary>
public class HostilePageTests
{
    private const string Evil = "<script>alert(1)</script>'\"]]>--><img src=x onerror=alert(2)>&amp;{{}}\u202e";

    /// <summary>A pack in which every name and text is hostile.</summary>
    internal static CliRunner Pack() => new CliRunner()
        .File("rules/a.lode", """
            today 2026-01-01
            entity `<b>land` as `<i>lands` from "lands.csv" { `<u>name`: key text  `on"x'`: text }
            entity `<b>deal` as `<i>deals` from "deals.csv" { id: key text  title: text  value: number  `<s>land`: `<b>land`  `</script>`: percent }
            entity part as parts from "parts.csv" { whole: key required `<b>deal`  holder: key required `<b>land`  share: percent }
            subject `<b>deal`
            param `<p>limit`: number = 3
            action `<a href=x>`(to: text)
            /// <script>alert("doc")</script>
            rule `</script><script>alert(3)</script>` "<svg onload=alert(4)> ]]> & \"quoted\""
              tags `<t>`
              if value > `<p>limit` then flag "{title} <script>alert(5)</script>", tag `<tag>`, score 3 to `<score>`, `<a href=x>`(to: title)
            rule `--><x>` if `</script>` > 5% then flag
            """)
        .File("rules/lands.csv", $"<u>name,\"on\"\"x'\"\n{Cell(Evil)},x\n")
        .File("rules/deals.csv", $"id,title,value,<s>land,</script>\n{Cell(Evil)},{Cell(Evil)},5,{Cell(Evil)},\n{Cell("2" + Evil)},{Cell(Evil)},,,6%\n")
        .File("rules/parts.csv", $"whole,holder,share\n{Cell(Evil)},{Cell(Evil)},60%\n");

    [Fact]
    public void Everything_is_text()
    {
        using var cli = Pack();
        var page = Page.Of(cli);
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
        using var cli = Pack();
        var page = Page.Of(cli);
        var data = page.Id("whys");
        Assert.DoesNotContain(data.Value, c => c is '<' or '>' or '&');
        Assert.Contains("`</script>` > 5%", page.Whys().GetProperty("texts").EnumerateArray().Select(t => t.GetString()));
    }

    private static string Cell(string text) => $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
