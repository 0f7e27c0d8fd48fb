namespace Lode.Cli;

/// <summary>Test results on the page of a job.</summary>
internal static class TestSummary
{
    public static void Write(TestContext context, TextWriter writer)
    {
        writer.Write($"# Tests\n\n{MarkdownText.Message(TestText.Sentence(context.Report))}\n");
        var failed = context.Report.Results.Where(r => !r.Passed).ToList();
        if (failed.Count == 0)
        {
            return;
        }

        writer.Write("\n| where | rule | test | why it failed |\n| --- | --- | --- | --- |\n");
        foreach (var result in failed)
        {
            var (file, line) = context.Place(result.Test.Place);
            writer.Write($"| {MarkdownText.Code($"{file}:{line}")} | {MarkdownText.Code(result.Test.Rule.Name)} | {MarkdownText.Of(result.Test.Name)} | {MarkdownText.Message(result.Message)} |\n");
        }
    }
}
