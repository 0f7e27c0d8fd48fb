using System.Text.Json;

namespace Lode.Tests.Cli;

/// <summary>What stands in data never steers a terminal, a spreadsheet or a CI system.</summary>
public class InjectionTests
{
    private const string Escape = "\u001b]0;owned\u0007\u001b[31m\u009b2J\u202e";

    private static CliRunner Hostile(string key, string text = "x", int? width = null) => new CliRunner { Width = width, Colour = width is not null }
        .File("rules/a.lode", """
            today 2026-01-01
            entity deal as deals from "deals.csv" { id: key text  title: text  value: number }
            subject deal
            rule r if value > 1 then flag "{title}"
            rule s if value > 1 and title contains "y" and false is unknown then flag
            """)
        .File("rules/deals.csv", $"id,title,value\n\"{key.Replace("\"", "\"\"", StringComparison.Ordinal)}\",\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\",5\n");

    [Theory]
    [InlineData("table")]
    [InlineData("markdown")]
    [InlineData("csv")]
    [InlineData("json")]
    [InlineData("ndjson")]
    public void No_format_lets_control_characters_through(string format)
    {
        using var cli = Hostile(Escape + "k", Escape + "t");
        var result = cli.Run("run", "--format", format);
        Assert.Equal(0, result.Status);
        Assert.DoesNotContain(result.Out, c => c != '\n' && (char.IsControl(c) || c == '\u202e'));
        Assert.Contains(format is "json" or "ndjson" ? "\\u001B" : "u{1b}", result.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_terminal_gets_only_the_colours_that_are_ours()
    {
        using var cli = Hostile(Escape + "k", Escape + "t", width: 80);
        Assert.DoesNotContain("\u001b]0", cli.Run("run").Out, StringComparison.Ordinal);
        Assert.DoesNotContain('\u009b', cli.Run("run").Out);
        Assert.DoesNotContain("\u001b]0", cli.Run("explain", "r", Escape + "k").Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Markup_of_the_console_library_is_text()
    {
        using var cli = Hostile("[red]k[/]", "[link=http://x]t", width: 80);
        var result = cli.Run("run");
        Assert.Equal(0, result.Status);
        Assert.Contains("[link=http://x]t", result.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("+1+1", "'+1+1")]
    [InlineData("-cmd|' /C calc'!A0", "'-cmd|' /C calc'!A0")]
    [InlineData("@SUM(A1)", "'@SUM(A1)")]
    [InlineData("=HYPERLINK(\"x\",\"y\")", "\"'=HYPERLINK(\"\"x\"\",\"\"y\"\")\"")]
    [InlineData("-5", "-5")]
    [InlineData("a,b", "\"a,b\"")]
    public void A_spreadsheet_sees_no_formula(string key, string cell)
    {
        using var cli = Hostile(key);
        Assert.Contains($"\ndeal,{cell},r,", cli.Run("run", "--format", "csv").Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("::error file=x::owned")]
    [InlineData("##[error]owned")]
    [InlineData("##vso[task.setvariable variable=x]y")]
    [InlineData("##teamcity[x]")]
    [InlineData("\n::error::owned")]
    [InlineData("a\r\n::set-env name=x::y")]
    public void A_log_holds_no_workflow_command(string text)
    {
        foreach (var format in new[] { "table", "markdown", "csv", "json", "ndjson" })
        {
            using var cli = Hostile(text, text);
            var result = cli.Run("run", "--format", format);
            Assert.All((result.Out + result.Error).Split('\n', '\r'), line => Assert.False(line.TrimStart().StartsWith("::", StringComparison.Ordinal), line));
            if (format is "table" or "markdown")
            {
                Assert.DoesNotContain("##[", result.Out, StringComparison.Ordinal);
                Assert.DoesNotContain("##vso[", result.Out, StringComparison.Ordinal);
                Assert.DoesNotContain("##teamcity[", result.Out, StringComparison.Ordinal);
            }
        }
    }

    [Fact]
    public void Markdown_stays_text()
    {
        using var cli = Hostile("k|k", "<img src=x> [a](http://x) @someone | *b* `c`");
        var text = cli.Run("run", "--format", "markdown").Out;
        Assert.Contains("| k\\|k | `r` | &lt;img src=x&gt; \\[a\\](http://x) &#64;someone \\| \\*b\\* \\`c\\` |", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Json_gives_texts_back_as_they_are()
    {
        using var cli = Hostile("k\u001b\u202e\u200b\"é😀", "t\u2028");
        using var json = JsonDocument.Parse(cli.Run("run", "--format", "json").Out);
        Assert.Equal("k\u001b\u202e\u200b\"é😀", json.RootElement.GetProperty("results")[0].GetProperty("key").GetString());
    }

    [Fact]
    public void Findings_show_hostile_cells_harmlessly()
    {
        using var cli = Hostile("k");
        cli.File("rules/deals.csv", $"id,title,value\nk,t,{Escape}\n");
        var result = cli.Run("check");
        Assert.DoesNotContain(result.Out, c => c != '\n' && (char.IsControl(c) || c == '\u202e'));
    }
}
