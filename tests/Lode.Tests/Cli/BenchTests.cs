using System.Text.Json;

namespace Lode.Tests.Cli;

/// <summary>bench: what it says, not how fast it is.</summary>
public class BenchTests
{
    [Fact]
    public void Programs_get_the_times_under_their_names()
    {
        using var cli = CliRunner.Small();
        var result = cli.Run("bench", "--format", "json");
        Assert.Equal((0, ""), (result.Status, result.Error));
        using var json = JsonDocument.Parse(result.Out);
        Assert.Equal(
            ["rows", "rules", "loadMs", "parseMs", "compileMs", "compileCachedMs", "evaluateMs", "ruleEvaluationsPerSecond"],
            json.RootElement.EnumerateObject().Select(p => p.Name));
        Assert.Equal((6, 2), (json.RootElement.GetProperty("rows").GetInt64(), json.RootElement.GetProperty("rules").GetInt32()));
        Assert.All(json.RootElement.EnumerateObject(), p => Assert.True(p.Value.GetDouble() > 0, p.Name));
    }

    [Fact]
    public void People_get_a_table()
    {
        using var cli = CliRunner.Small();
        var lines = cli.Run("bench").Out.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal("  2 rules over 6 rows", lines[0]);
        Assert.Equal(
            ["load the data", "parse and check the rules", "compile them, cold", "take them from the cache", "judge", "rule evaluations a second"],
            lines[1..].Select(l => l[2..28].TrimEnd()));
        Assert.All(lines[1..6], line => Assert.EndsWith(" ms", line, StringComparison.Ordinal));
    }

    [Fact]
    public void What_does_not_compile_is_not_measured()
    {
        using var cli = CliRunner.Small().File("rules/wrong.lode", "rule wrong if nothing > 1 then flag\n");
        var result = cli.Run("bench", "--format", "json");
        Assert.Equal((2, ""), (result.Status, result.Out));
    }
}
