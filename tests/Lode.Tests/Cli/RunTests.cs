using System.Text.Json;

namespace Lode.Tests.Cli;

public class RunTests
{
    [Theory]
    [InlineData("table", "run.txt")]
    [InlineData("json", "run.json")]
    [InlineData("ndjson", "run.ndjson")]
    [InlineData("csv", "run.csv")]
    [InlineData("markdown", "run.md")]
    public void Every_format_says_what_it_said(string format, string golden)
    {
        using var cli = CliRunner.Small();
        var result = cli.Run("run", "--format", format);
        Golden.Check(golden, result.Out);
        Assert.Equal(("", 0), (result.Error, result.Status));
    }

    [Theory]
    [InlineData("interpreter")]
    [InlineData("compiled")]
    public void Engines_say_the_same(string engine)
    {
        using var cli = CliRunner.Small();
        Golden.Check("run.json", cli.Run("run", "--format", "json", "--engine", engine).Out);
        Golden.Check("run.csv", cli.Run("run", "--format", "csv", "--engine", engine).Out);
    }

    [Fact]
    public void The_table_fits_a_narrow_terminal_and_a_pipe_gets_whole_lines()
    {
        using var narrow = CliRunner.Small(width: 40);
        Assert.All(narrow.Run("run").Out.Split('\n'), line => Assert.True(line.Length <= 40, line));
        using var pipe = CliRunner.Small();
        Assert.Contains("lode explain RULE KEY says why; lode run --format csv lists every verdict.", pipe.Run("run").Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Colour_is_for_terminals_alone()
    {
        using var terminal = CliRunner.Small(width: 80, colour: true);
        Assert.Contains("\u001b[", terminal.Run("run").Out, StringComparison.Ordinal);
        using var plain = CliRunner.Small(width: 80);
        Assert.DoesNotContain("\u001b", plain.Run("run").Out, StringComparison.Ordinal);
        using var pipe = CliRunner.Small(colour: true);
        Assert.DoesNotContain("\u001b", pipe.Run("run").Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_day_brings_rules_into_force()
    {
        using var cli = CliRunner.Small();
        Assert.DoesNotContain(",later,", cli.Run("run", "--format", "csv").Out, StringComparison.Ordinal);
        Assert.Contains("deal,us-japan,later,fires,", cli.Run("run", "--format", "csv", "--today", "2027-01-01").Out, StringComparison.Ordinal);
        using var json = JsonDocument.Parse(cli.Run("run", "--format", "json").Out);
        Assert.Equal(["later"], json.RootElement.GetProperty("rules").EnumerateArray()
            .Where(r => r.TryGetProperty("inForce", out var inForce) && !inForce.GetBoolean()).Select(r => r.GetProperty("name").GetString()));
    }

    [Fact]
    public void Params_and_sources_are_set_for_one_run()
    {
        using var cli = CliRunner.Small();
        cli.File("other.json", """[{"id": "x", "partner": null, "value": 3000000000, "binding": false}]""");
        Assert.Equal(
            "entity,key,rule,verdict,missing\ndeal,x,big,clear,\n",
            cli.Run("run", "--format", "csv", "--rule", "big", "--set", "large=$5bn", "--data", "deal=other.json").Out);
    }

    [Fact]
    public void A_single_file_is_judged_with_the_pack_it_lies_in()
    {
        using var cli = CliRunner.Small();
        cli.File("rules/more/extra.lode", "if value > 1 then flag \"extra\"\n");
        Assert.Equal(
            "entity,key,rule,verdict,missing\ndeal,us-japan,more/extra.lode:1,fires,\ndeal,us-malaysia,more/extra.lode:1,undetermined,value\n"
            + "deal,us-else,more/extra.lode:1,fires,\ndeal,us-none,more/extra.lode:1,fires,\n",
            cli.Run("run", "--format", "csv", "rules/more/extra.lode").Out);
    }

    [Fact]
    public void Without_a_day_anywhere_the_systems_date_is_taken_and_said()
    {
        using var cli = CliRunner.Small();
        cli.File("rules/model.lode", cli.Read("rules/model.lode").Replace("today 2026-01-01", "", StringComparison.Ordinal));
        var result = cli.Run("run", "--format", "json");
        Assert.Contains("\"today\": \"2026-01-15\"", result.Out, StringComparison.Ordinal);
        Assert.Contains("today is 2026-01-15, the system's date", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void An_output_file_appears_whole_or_not_at_all()
    {
        using var cli = CliRunner.Small();
        var result = cli.Run("run", "--format", "csv", "--output", "verdicts.csv");
        Assert.Equal(("", 0), (result.Out, result.Status));
        Golden.Check("run.csv", cli.Read("verdicts.csv"));
        var refused = cli.Run("run", "--output", "none/verdicts.csv");
        Assert.Equal((64, "lode: The file `none/verdicts.csv` cannot be written: its folder does not exist.\n"), (refused.Status, refused.Error));
        Assert.Equal(["rules", "verdicts.csv"], Directory.GetFileSystemEntries(cli.Folder).Select(Path.GetFileName).Order());
    }

    [Fact]
    public void Bad_cells_end_the_run_or_count_as_unknown()
    {
        using var cli = CliRunner.Small();
        cli.File("rules/data/deals.csv", "id,partner,value,binding\na,Japn,much,no\n");
        var refused = cli.Run("run", "--format", "csv");
        Assert.Equal(("", 3), (refused.Out, refused.Status));
        Assert.Contains("rules/data/deals.csv:2:1: error LODE5010", refused.Error, StringComparison.Ordinal);
        Assert.Contains("rules/data/deals.csv:2:8: error LODE5008", refused.Error, StringComparison.Ordinal);
        var taken = cli.Run("run", "--format", "csv", "--on-bad-data", "unknown");
        Assert.Equal("entity,key,rule,verdict,missing\ndeal,a,big,undetermined,value\ndeal,a,fragile,undetermined,partner\n", taken.Out);
        Assert.Contains("warning LODE5008", taken.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void The_shipped_pack_runs()
    {
        using var cli = new CliRunner();
        var result = cli.Run("run", Path.Combine(Repository.Root, "rules"));
        Assert.Equal(("", 0), (result.Error, result.Status));
        Assert.Contains("84 deals", result.Out, StringComparison.Ordinal);
    }
}
