namespace Lode.Tests.Semantics;

/// <summary>
/// What is found in which text, in a file that reads as a list of examples. With LODE_ACCEPT=1 in the environment the file is written anew.
/// </summary>
public class FindingTests
{
    private const string File = "tests/Lode.Tests/Semantics/findings.txt";

    [Fact]
    public void Every_example_gives_the_findings_beside_it()
    {
        var expected = Repository.Read(File).ReplaceLineEndings("\n");
        var actual = string.Join("\n\n", expected.TrimEnd().Split("\n\n").Select(Run)) + "\n";
        if (Environment.GetEnvironmentVariable("LODE_ACCEPT") == "1")
        {
            System.IO.File.WriteAllText(Path.Combine(Repository.Root, File), actual);
        }

        Assert.Equal(expected.Split("\n\n"), actual.Split("\n\n"));
    }

    private static string Run(string block)
    {
        var lines = block.Split('\n');
        var text = string.Join('\n', lines.Where(l => l.StartsWith("| ", StringComparison.Ordinal)).Select(l => l[2..]));
        return lines[0] switch
        {
            ['#', ..] => block,
            ['>', ' ', .. var expression] => $"{lines[0]}\n{SmallModel.Expression(expression)}",
            _ => $"{string.Join('\n', lines.Where(l => l.StartsWith("| ", StringComparison.Ordinal)))}\n{SmallModel.Findings(text)}",
        };
    }
}
