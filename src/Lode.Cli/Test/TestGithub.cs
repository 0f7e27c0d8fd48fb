using System.Globalization;

namespace Lode.Cli;

/// <summary>Failing tests as workflow commands, which GitHub shows beside the lines of a change.</summary>
internal static class TestGithub
{
    public static void Write(TestContext context, TextWriter writer)
    {
        foreach (var failed in context.Report.Results.Where(r => !r.Passed))
        {
            var (file, line) = context.Place(failed.Test.Place);
            var place = $"{GithubText.Property("file", file)},{GithubText.Property("line", line.ToString(CultureInfo.InvariantCulture))}";
            writer.Write($"::error {place},{GithubText.Property("title", $"test of {failed.Test.Rule.Name}")}::{GithubText.Of($"{failed.Test.Name}: {failed.Message}")}\n");
        }

        JobSummary.Append(context.Host, page => TestSummary.Write(context, page));
    }
}
