using System.Text;
using System.Text.RegularExpressions;
using Lode.Cli;

namespace Lode.Tests.Cli;

/// <summary>The page that GitHub shows of a job.</summary>
public class JobSummaryTests
{
    private const string Failing = "test big \"a | b\" {\n  given deal { value: $5 }\n  expect fires\n}\n";

    [Fact]
    public void Check_test_and_run_append_to_the_page_of_their_job()
    {
        using var cli = Small();
        Assert.Equal(ExitCode.Fine, cli.Run("check", "--format", "github").Status);
        Assert.Equal(ExitCode.Findings, cli.Run("test", "--format", "github").Status);
        Golden.Check("run.github.txt", cli.Run("run", "--format", "github", "--fail-on", "high").Out);
        Golden.Check("summary.md", cli.Read("page.md"));
    }

    [Fact]
    public void Findings_are_on_the_page_the_gravest_first()
    {
        using var cli = CheckFormatTests.Broken();
        cli.StepSummary = "page.md";
        cli.Run("check", "--format", "github");
        Golden.Check("summary-check.md", cli.Read("page.md"));
    }

    [Theory]
    [InlineData("check", "text")]
    [InlineData("run", "markdown")]
    [InlineData("test", "json")]
    public void Another_format_leaves_the_page_alone(string verb, string format)
    {
        using var cli = Small();
        cli.Run(verb, "--format", format);
        Assert.False(File.Exists(Path.Combine(cli.Folder, "page.md")));
    }

    [Fact]
    public void Names_and_cells_stay_text_on_the_page()
    {
        using var cli = CheckFormatTests.Harmful();
        cli.StepSummary = "page.md";
        cli.Run("check", "--format", "github");
        cli.Run("run", "--on-bad-data", "unknown", "--format", "github");
        var page = cli.Read("page.md");
        Assert.DoesNotMatch(@"[\u001b\u202e\r]|\n::", page);
        Assert.Contains("owned", page, StringComparison.Ordinal);
        Assert.DoesNotMatch(@"(?<!\\)\[link|<b>", Regex.Replace(page, "`[^`\n]*`", ""));
        Assert.All(page.Split('\n').Where(line => line.StartsWith('|')), row => Assert.InRange(Regex.Count(row, @"(?<!\\)\|"), 4, 5));
    }

    [Fact]
    public void A_page_without_room_is_cut_after_a_whole_line_and_says_so()
    {
        using var cli = Small();
        cli.File("page.md", new string('x', JobSummary.MostBytes - 400));
        Assert.Equal(0, cli.Run("run", "--format", "github").Status);
        var page = cli.Read("page.md");
        Assert.InRange(Encoding.UTF8.GetByteCount(page), JobSummary.MostBytes - 390, JobSummary.MostBytes);
        Assert.Matches(@"# Verdicts on[^\0]*\n\n\*Cut here: GitHub takes no more of a step\.\*\n$", page);

        cli.Run("run", "--format", "github");
        cli.Run("run", "--format", "github");
        Assert.InRange(Encoding.UTF8.GetByteCount(cli.Read("page.md")), JobSummary.MostBytes - 390, JobSummary.MostBytes);
    }

    [Fact]
    public void A_page_that_cannot_be_written_changes_no_verdict()
    {
        using var cli = Small();
        cli.StepSummary = "no/such/folder/page.md";
        var result = cli.Run("run", "--format", "github");
        Assert.Equal(0, result.Status);
        Assert.Contains("The job's summary cannot be written", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Only_whole_lines_that_have_room_are_kept()
    {
        using var text = new BoundedText(9);
        text.Write("äb\nc\n");
        Assert.Equal(("äb\nc\n", false), (text.Kept, text.IsCut));
        text.Write("defg\nh\n");
        Assert.Equal(("äb\nc\n", true), (text.Kept, text.IsCut));
    }

    private static CliRunner Small()
    {
        var cli = CliRunner.Small().File("rules/tests.lode", Failing);
        cli.StepSummary = "page.md";
        return cli;
    }
}
