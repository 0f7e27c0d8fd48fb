using System.Xml.Linq;
using Lode.Cli;

namespace Lode.Tests.Cli;

/// <summary>explain, test, fmt, show, new and watch.</summary>
public class VerbTests
{
    private const string Tests = """
        test big "worth it" {
          given deal { value: $2bn }
          expect fires
        }
        test big "wrongly expected" {
          given deal { value: $5 }
          expect fires
        }
        test fragile "nobody knows" {
          given deal { partner: Malaysia }
          expect undetermined
        }
        """;

    [Theory]
    [InlineData("us-malaysia", "explain-fires.txt")]
    [InlineData("us-else", "explain-undetermined.txt")]
    public void Explain_shows_the_tree_and_what_would_turn_it(string key, string golden)
    {
        using var cli = CliRunner.Small();
        Golden.Check(golden, cli.Run("explain", "fragile", key).Out);
    }

    [Fact]
    public void Explain_says_that_a_rule_is_not_in_force()
    {
        using var cli = CliRunner.Small();
        Assert.Contains("not in force on this day", cli.Run("explain", "later", "us-japan").Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("text", "test.txt")]
    [InlineData("json", "test.json")]
    [InlineData("junit", "test.xml")]
    public void Tests_are_told_in_every_format(string format, string golden)
    {
        using var cli = CliRunner.Small();
        cli.File("rules/tests.lode", Tests);
        var result = cli.Run("test", "--format", format, "--coverage");
        Golden.Check(golden, result.Out);
        Assert.Equal(ExitCode.Findings, result.Status);
        if (format == "junit")
        {
            Assert.Equal("1", XDocument.Parse(result.Out).Root!.Element("testsuite")!.Attribute("failures")!.Value);
        }
    }

    [Fact]
    public void Fmt_checks_formats_and_pipes()
    {
        using var cli = CliRunner.Small();
        cli.File("rules/ugly.lode", "rule   ugly   if value>1 then flag\r\n");
        Assert.Equal(ExitCode.Findings, cli.Run("fmt", "--check", "rules/ugly.lode").Status);
        Assert.Equal(("rules/ugly.lode\n", 0), (cli.Run("fmt", "rules/ugly.lode").Out, cli.Run("fmt", "--check", "rules/ugly.lode").Status));
        var formatted = cli.Read("rules/ugly.lode");
        Assert.StartsWith("rule ugly\r\n", formatted, StringComparison.Ordinal);
        using var pipe = new CliRunner { Input = "rule   ugly   if value>1 then flag\n" };
        Assert.Equal(formatted.ReplaceLineEndings("\n"), pipe.Run("fmt", "-").Out);
    }

    [Fact]
    public void Fmt_leaves_what_is_broken_and_says_so()
    {
        using var cli = CliRunner.Small();
        cli.File("rules/broken.lode", "rule   broken   if then flag\n");
        var result = cli.Run("fmt", "rules/broken.lode");
        Assert.Equal(ExitCode.Rules, result.Status);
        Assert.Contains("rules/broken.lode:1: ", result.Error, StringComparison.Ordinal);
        Assert.Equal("rule   broken   if then flag\n", cli.Read("rules/broken.lode"));
    }

    [Fact]
    public void Show_prints_the_bound_rule_its_indexes_and_its_code()
    {
        using var cli = CliRunner.Small();
        cli.File("rules/many.lode", "rule many if count(d in deals where d.partner == partner) > 1 and count(d in deals where d.value > value) > 0 then flag \"{id}\"\n");
        var tree = cli.Run("show", "many").Out;
        Assert.Contains("index on deals.partner", tree, StringComparison.Ordinal);
        Assert.Contains("scans all deals", tree, StringComparison.Ordinal);
        Assert.Contains("Count", tree, StringComparison.Ordinal);
        Assert.Contains("Tri Rule", cli.Run("show", "many", "--csharp").Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_new_pack_runs_its_tests_pass_and_it_is_in_canonical_form()
    {
        using var cli = new CliRunner();
        Assert.Equal(0, cli.Run("new", "pack", "mine").Status);
        Assert.Equal(0, cli.Run("new", "rule", "late", "mine").Status);
        Assert.Equal(0, cli.Run("new", "test", "late", "mine").Status);
        Assert.Equal(0, cli.Run("new", "test", "due_soon", "mine").Status);
        Assert.Equal(0, cli.Run("check", "mine", "--fail-level", "warning").Status);
        Assert.Equal("All 8 tests passed.\n", cli.Run("test", "mine").Out);
        Assert.Equal(0, cli.Run("fmt", "--check", "mine").Status);
        Assert.Equal(0, cli.Run("run", "mine").Status);
        Assert.Equal(64, cli.Run("new", "pack", "mine").Status);
        Assert.Equal(64, cli.Run("new", "rule", "late", "mine").Status);
    }

    [Fact]
    public async Task Watch_survives_broken_states_and_ends_cleanly()
    {
        using var cli = CliRunner.Small();
        using var stop = new CancellationTokenSource();
        using var text = new StringWriter();
        using var output = TextWriter.Synchronized(text);
        var watching = Task.Run(() => cli.Run(output, stop.Token, "watch", "--run"));
        await Until(() => Count("Watching") == 1);
        cli.File("rules/broken.lode", "rule broken if nothing == 1 then flag\n");
        await Until(() => Text().Contains("`nothing`", StringComparison.Ordinal) && Count("Watching") == 2);
        File.Delete(Path.Combine(cli.Folder, "rules/broken.lode"));
        await Until(() => Count("Watching") == 3);
        await stop.CancelAsync();
        Assert.Equal(ExitCode.Fine, await watching.WaitAsync(TimeSpan.FromSeconds(20)));
        Assert.Contains("worth $2bn", Text(), StringComparison.Ordinal);

        string Text()
        {
            lock (output)
            {
                return text.ToString();
            }
        }

        int Count(string word) => Text().Split(word).Length - 1;
        async Task Until(Func<bool> holds)
        {
            for (var i = 0; i < 400 && !holds(); i++)
            {
                await Task.Delay(50);
            }

            Assert.True(holds(), Text());
        }
    }
}
