using System.Xml.Linq;
using Lode.Cli;

namespace Lode.Tests.Cli;

/// <summary>Findings as pipelines read them.</summary>
public class CheckFormatTests
{
    /// <summary>Names and cells that would act in a log, on a terminal or in a viewer.</summary>
    private const string Hostile = "::error file=x::owned%0A::warning::, ##[error]x ##vso[task.complete]y [link](http://x) <b>&\u001b[31m\u202e";

    internal static CliRunner Broken() => CliRunner.Small()
        .File("rules/broken.lode", """
            rule spelled "A name that nobody knows"
              if partner.aligment == swing
              then flag
            """)
        .File("rules/data/deals.csv", "id,partner,value,binding\nus-japan,Japan,\"2,000\",no\nus-japan,Atlantis,1,\n");

    internal static CliRunner Harmful() => CliRunner.Small()
        .File("rules/a,b:c%0A::d #[x] é.lode", "rule bad if partner.`::x` == swing then flag\nrule worse if value > nothing then flag\n")
        .File("rules/data/deals.csv", $"id,partner,value,binding\n\"{Hostile}\",Japan,1,no\n\"{Hostile}\",\"{Hostile}\n::error::again\r\",\"{Hostile}\",no\n");

    [Fact]
    public void Github_gets_an_annotation_for_each_finding()
    {
        using var cli = Broken();
        var result = cli.Run("check", "--format", "github");
        Golden.Check("check.github.txt", result.Out);
        Assert.Equal(("", 2), (result.Error, result.Status));
    }

    [Fact]
    public void Github_runs_no_command_of_a_name_or_a_cell()
    {
        using var cli = Harmful();
        var result = cli.Run("check", "--format", "github").Out;
        Golden.Check("check-hostile.github.txt", result);
        Assert.All(result.TrimEnd('\n').Split('\n', '\r'), line =>
        {
            Assert.Matches("^::(error|warning|notice) file=[^,:]+,line=[0-9]+,endLine=[0-9]+(,col=[0-9]+,endColumn=[0-9]+)?,title=LODE[0-9]{4}::", line);
            Assert.DoesNotMatch(@"##\[|##vso\[|%(?!25|0A|0D|3A|2C)|[\u001b\u202e]", line);
        });
    }

    [Fact]
    public void A_pack_without_findings_annotates_nothing()
    {
        using var cli = CliRunner.Small();
        Assert.Equal(("", 0), (cli.Run("check", "--format", "github").Out, cli.Run("check", "--format", "github").Status));
    }

    [Fact]
    public void Junit_has_a_case_for_each_finding_and_each_clean_file()
    {
        using var cli = Broken();
        var result = cli.Run("check", "--format", "junit");
        Golden.Check("check.xml", result.Out);
        var cases = XDocument.Parse(result.Out).Descendants("testcase").ToList();
        Assert.Equal(2, cases.Count(c => !c.Elements().Any()));
        Assert.Equal(2, result.Status);
    }

    [Fact]
    public void Junit_stays_xml_whatever_names_and_cells_hold()
    {
        using var cli = Harmful();
        var result = cli.Run("check", "--format", "junit").Out;
        Golden.Check("check-hostile.xml", result);
        Assert.Contains("::x", XDocument.Parse(result).Descendants("failure").First().Attribute("message")!.Value, StringComparison.Ordinal);
        Assert.DoesNotContain(result, c => c != '\n' && (char.IsControl(c) || c == '\u202e'));
    }

    [Theory]
    [InlineData("error", 0, ExitCode.Fine)]
    [InlineData("info", 1, ExitCode.Findings)]
    public void Junit_fails_from_the_level_that_fails_the_check(string level, int failures, int status)
    {
        using var cli = CliRunner.Small().File("rules/draft.lode", "rule draft if not not binding then flag \"{id}\"\n");
        var result = cli.Run("check", "--format", "junit", "--fail-level", level, "rules/draft.lode");
        Assert.Equal((failures, status), (XDocument.Parse(result.Out).Descendants("failure").Count(), result.Status));
    }
}
