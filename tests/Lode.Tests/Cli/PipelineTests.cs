using System.Text.Json;
using Lode.Cli;

namespace Lode.Tests.Cli;

/// <summary>What pipelines read of a run and of tests: flags as SARIF, failing tests as annotations.</summary>
public class PipelineTests
{
    [Fact]
    public void Flags_are_told_as_SARIF()
    {
        using var cli = CliRunner.Small();
        var result = cli.Run("run", "--format", "sarif");
        Assert.Equal(("", 0), (result.Error, result.Status));
        Golden.Check("run.sarif", result.Out);
    }

    [Fact]
    public void A_flag_keeps_its_fingerprint_as_its_rule_moves()
    {
        using var cli = CliRunner.Small();
        var before = Prints(cli);
        cli.File("rules/rules.lode", "// one\n\n" + cli.Read("rules/rules.lode"));
        Assert.Equal(before, Prints(cli));
        Assert.Equal(before.Count, before.Distinct().Count());
    }

    [Fact]
    public void Failing_tests_are_annotations()
    {
        using var cli = CliRunner.Small();
        cli.File("rules/tests.lode", "test big \"a: b, c\" {\n  given deal { value: $5 }\n  expect fires\n}\n");
        var result = cli.Run("test", "--format", "github");
        Assert.Equal(("::error file=rules/tests.lode,line=1,title=test of big::a: b, c: Expected fires, got clear.\n", ExitCode.Findings), (result.Out, result.Status));
    }

    private static List<string?> Prints(CliRunner cli)
    {
        using var json = JsonDocument.Parse(cli.Run("run", "--format", "sarif").Out);
        return [.. json.RootElement.GetProperty("runs")[0].GetProperty("results").EnumerateArray().Select(r => r.GetProperty("partialFingerprints").GetProperty("lodeFlag/v1").GetString())];
    }
}
