using System.Text.Json;
using Lode.Cli;

namespace Lode.Tests.Cli;

public class CheckTests
{
    private static CliRunner Broken(int? width = null, bool colour = false)
    {
        var cli = CliRunner.Small(width, colour);
        cli.File("rules/broken.lode", """
            rule spelled "A name that nobody knows"
              if partner.aligment == swing
              then flag

            rule typed
              if value + binding > 3
              then flag "{id}"
            """);
        cli.File("rules/data/deals.csv", "id,partner,value,binding\nus-japan,Japan,\"2,000\",no\nus-japan,Atlantis,1,\n");
        return cli;
    }

    [Fact]
    public void Findings_show_place_line_and_advice()
    {
        using var cli = Broken();
        var result = cli.Run("check");
        Golden.Check("check.txt", result.Out);
        Assert.Equal(("", 2), (result.Error, result.Status));
    }

    [Fact]
    public void Findings_as_json_have_the_promised_shape()
    {
        using var cli = Broken();
        var result = cli.Run("check", "--format", "json");
        Golden.Check("check.json", result.Out);
        using var json = JsonDocument.Parse(result.Out);
        Assert.All(json.RootElement.EnumerateArray(), finding => Assert.Equal(
            ["file", "line", "column", "endLine", "endColumn", "code", "severity", "message", "help"], finding.EnumerateObject().Select(p => p.Name)));
    }

    [Fact]
    public void A_pack_without_findings_says_what_was_checked()
    {
        using var cli = CliRunner.Small();
        Assert.Equal("No findings: 2 files, 3 rules, 0 tests, 6 rows of data.\n", cli.Run("check").Out);
    }

    [Fact]
    public void A_single_file_is_told_its_own_findings()
    {
        using var cli = Broken();
        Assert.Equal(2, cli.Run("check", "rules/broken.lode").Status);
        Assert.DoesNotContain("deals.csv", cli.Run("check", "rules/broken.lode").Out, StringComparison.Ordinal);
        Assert.Equal(0, cli.Run("check", "rules/rules.lode").Status);
    }

    [Fact]
    public void Long_lines_are_shown_around_the_place()
    {
        using var cli = CliRunner.Small(width: 120);
        cli.File("rules/long.lode", $"rule long if {string.Join(" or ", Enumerable.Repeat("value > 1", 400))} or valu > 1 then flag \"{{id}}\"\n");
        var lines = cli.Run("check", "rules/long.lode").Out.Split('\n');
        Assert.Contains(lines, line => line.Contains("or valu > 1", StringComparison.Ordinal) && line.Length <= 120);
    }

    [Fact]
    public void Bytes_and_links_that_are_no_rules_are_findings()
    {
        using var cli = CliRunner.Small();
        File.WriteAllBytes(Path.Combine(cli.Folder, "rules", "latin.lode"), [.. "// caf"u8, 0xE9, .. "\nrule x if value > 1 then flag \"{id}\"\n"u8]);
        File.WriteAllText(Path.Combine(cli.Folder, "rules", "big.lode"), new string(' ', 2_000_000));
        File.CreateSymbolicLink(Path.Combine(cli.Folder, "rules", "link.lode"), Path.Combine(cli.Folder, "outside.lode"));
        File.WriteAllText(Path.Combine(cli.Folder, "outside.lode"), "enum e { a }");
        var result = cli.Run("check");
        Assert.Equal(2, result.Status);
        Assert.Contains("rules/latin.lode:1:7: error LODE5021", result.Out, StringComparison.Ordinal);
        Assert.Contains("rules/big.lode:1:1: error LODE1008", result.Out, StringComparison.Ordinal);
        Assert.Contains("rules/link.lode:1:1: error LODE5023", result.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Windows_line_ends_are_as_good_as_any()
    {
        using var cli = CliRunner.Small();
        foreach (var file in new[] { "rules/model.lode", "rules/rules.lode", "rules/data/deals.csv", "rules/data/countries.csv" })
        {
            cli.File(file, cli.Read(file).ReplaceLineEndings("\r\n"));
        }

        Assert.Equal(ExitCode.Fine, cli.Run("check").Status);
        Golden.Check("run.csv", cli.Run("run", "--format", "csv").Out);
    }
}
