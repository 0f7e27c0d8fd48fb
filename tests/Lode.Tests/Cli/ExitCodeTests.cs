namespace Lode.Tests.Cli;

/// <summary>Every exit status, and what is told with it.</summary>
public class ExitCodeTests
{
    public static TheoryData<string, int> Calls => new()
    {
        { "run", 0 },
        { "run --fail-on critical", 0 },
        { "run --fail-on high", 1 },
        { "run --fail-on low", 1 },
        { "run --fail-on low --rule later", 0 },
        { "run --max-undetermined 25%", 0 },
        { "run --max-undetermined 24.9", 4 },
        { "run --max-undetermined 0 --fail-on info", 4 },
        { "run --set large=lots", 64 },
        { "run --set nope=1", 64 },
        { "run --set large", 64 },
        { "run --set large=1 --set large=2", 64 },
        { "run --data nope=x.csv", 64 },
        { "run --data deal=nope.csv", 3 },
        { "run --rule nope", 64 },
        { "run --engine fast", 64 },
        { "run --format xml", 64 },
        { "run --today tomorrow", 64 },
        { "run --max-undetermined lots", 64 },
        { "run --nope", 64 },
        { "run nowhere", 64 },
        { "run rules/data/deals.csv", 64 },
        { "nope", 64 },
        { "", 64 },
        { "check", 0 },
        { "check --no-data", 0 },
        { "check --fail-level warning", 0 },
        { "check --fail-level nope", 64 },
        { "check --help", 0 },
        { "--help", 0 },
        { "--version", 0 },
        { "test", 0 },
        { "explain fragile us-malaysia", 0 },
        { "explain fragil us-malaysia", 64 },
        { "explain fragile us-malaysi", 64 },
        { "explain fragile", 64 },
        { "show fragile", 0 },
        { "show nope", 64 },
        { "new rule big", 64 },
        { "new rule in", 64 },
        { "new pack rules", 64 },
    };

    [Theory, MemberData(nameof(Calls))]
    public void A_call_ends_with_its_status(string call, int status)
    {
        using var cli = CliRunner.Small();
        var result = cli.Run(call.Split(' ', StringSplitOptions.RemoveEmptyEntries));
        Assert.True(status == result.Status, $"{result.Status}: {result.Error}");
        if (status == 64)
        {
            Assert.StartsWith("lode: ", result.Error, StringComparison.Ordinal);
            Assert.Empty(result.Out);
        }
    }

    [Theory]
    [InlineData("rule broken if nothing == 1 then flag", "run", 2)]
    [InlineData("rule broken if nothing == 1 then flag", "check", 2)]
    [InlineData("rule broken if nothing == 1 then flag", "test", 2)]
    [InlineData("rule broken if then", "check --no-data", 2)]
    [InlineData("rule broken if partner == Atlantis then flag", "run", 2)]
    [InlineData("rule same if value == value then flag", "check --fail-level warning", 1)]
    [InlineData("rule same if value == value then flag", "check", 0)]
    [InlineData("test big { given deal { value: $5 } expect fires }", "test", 1)]
    [InlineData("rule   ugly   if value > 1 then flag", "fmt --check", 1)]
    public void What_stands_in_the_rules_decides(string text, string call, int status)
    {
        using var cli = CliRunner.Small();
        cli.File("rules/more.lode", text + "\n");
        var result = cli.Run(call.Split(' '));
        Assert.True(status == result.Status, $"{result.Status}: {result.Out}{result.Error}");
    }

    [Fact]
    public void Bad_data_are_findings_of_check_and_end_a_run()
    {
        using var cli = CliRunner.Small();
        cli.File("rules/data/deals.csv", "id,partner,value,binding\na,Japan,much,no\n");
        Assert.Equal(1, cli.Run("check").Status);
        Assert.Equal(0, cli.Run("check", "--no-data").Status);
        Assert.Equal(3, cli.Run("run").Status);
        cli.File("rules/more.lode", "rule broken if nothing == 1 then flag\n");
        Assert.Equal(2, cli.Run("check").Status);
        Assert.Equal(3, cli.Run("run").Status);
    }

    [Theory]
    [InlineData("rnu", "Did you mean `run`?")]
    [InlineData("run --fromat csv", "Did you mean `--format`?")]
    [InlineData("run --rule fragil", "Did you mean `fragile`?")]
    [InlineData("run --set larg=1", "Did you mean `large`?")]
    [InlineData("run --format", "`--format` needs a value behind it.")]
    [InlineData("explain", "`explain` needs RULE and KEY.")]
    public void Wrong_usage_meets_advice(string call, string advice)
    {
        using var cli = CliRunner.Small();
        Assert.Contains(advice, cli.Run(call.Split(' ')).Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("run")]
    [InlineData("check")]
    [InlineData("explain")]
    [InlineData("test")]
    [InlineData("fmt")]
    [InlineData("show")]
    [InlineData("new")]
    [InlineData("watch")]
    public void Every_verb_has_help_with_examples(string verb)
    {
        using var cli = new CliRunner();
        var help = cli.Run(verb, "--help").Out;
        Assert.Contains($"Usage: lode {verb}", help, StringComparison.Ordinal);
        Assert.Contains("Examples\n  lode " + verb, help, StringComparison.Ordinal);
    }
}
