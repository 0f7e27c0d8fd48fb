namespace Lode.Tests.Cli;

/// <summary>sweep: what would be flagged as a param moves.</summary>
public class SweepTests
{
    [Theory]
    [InlineData("table"), InlineData("chart"), InlineData("csv")]
    public void Counts_are_told_in_every_format(string format) => Golden.Check($"sweep.{format}.txt", Shipped("sweep", "leverage_share", "50%..95%", "--step", "15%", "--format", format).Out);

    [Fact]
    public void Each_count_is_that_of_a_run_with_the_value_set()
    {
        var lines = Shipped("sweep", "chokepoint_processing", "60%..90%", "--step", "10%", "--format", "csv").Out.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal("chokepoint_processing,rule,fires,undetermined", lines[0]);
        Assert.True(lines.Skip(1).Select(l => l.Split(',')[2]).Distinct().Count() > 1, "no value changes anything");
        foreach (var line in lines.Skip(1).Select(l => l.Split(',')))
        {
            var verdicts = Shipped("run", "--set", $"chokepoint_processing={line[0]}", "--rule", line[1], "--format", "csv").Out.Split('\n');
            Assert.Equal((line[2], line[3]), ($"{verdicts.Count(v => v.Contains(",fires,"))}", $"{verdicts.Count(v => v.Contains(",undetermined,"))}"));
        }
    }

    [Theory]
    [InlineData("leverage_share", "95%..50%", "ends before it begins")]
    [InlineData("leverage_share", "50%", "`50%..95%`")]
    [InlineData("leverage_share", "50..95", "write `50%`")]
    [InlineData("leverag_share", "50%..95%", "`leverage_share`")]
    [InlineData("exempt_from_controls", "1..2", "set of deal")]
    public void A_wrong_range_is_met_with_what_to_write(string param, string range, string advice)
    {
        var result = Shipped("sweep", param, range);
        Assert.Equal((64, ""), (result.Status, result.Out));
        Assert.Contains(advice, result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_step_that_leads_nowhere_or_too_far_is_refused()
    {
        Assert.Equal(64, Shipped("sweep", "leverage_share", "50%..95%", "--step", "0%").Status);
        Assert.Contains("at most 1000", Shipped("sweep", "leverage_share", "0%..100%", "--step", "0.001%").Error, StringComparison.Ordinal);
    }

    private static CliResult Shipped(params string[] args)
    {
        using var cli = new CliRunner();
        return cli.Run([.. args, Path.Combine(Repository.Root, "rules")]);
    }
}
