namespace Lode.Tests.Cli;

public sealed class CheckFixTests
{
    [Theory]
    [InlineData("if partner.alignment = swing then flag \"{id}\"", "if partner.alignment == swing then flag \"{id}\"")]
    [InlineData("if not not binding then flag \"{id}\"", "if binding then flag \"{id}\"")]
    [InlineData("if binding && value > 5 AND binding then flag \"{id}\"", "if binding and value > 5 and binding then flag \"{id}\"")]
    [InlineData("if value > 85 then flag \"{id}\"", "if value > 85 then flag \"{id}\"")]
    public void Writes_what_is_sure_and_leaves_the_rest(string written, string mended)
    {
        using var cli = CliRunner.Small().File("rules/draft.lode", $"rule draft\r\n  {written}\r\n");

        cli.Run("check", "--fix");

        Assert.Equal($"rule draft\r\n  {mended}\r\n", cli.Read("rules/draft.lode"));
    }

    [Fact]
    public void Says_how_much_it_wrote_and_what_is_left()
    {
        using var cli = CliRunner.Small().File("rules/draft.lode", "rule draft if bindin = true then flag \"{id}\"\n");

        var result = cli.Run("check", "--fix");

        Assert.Equal(2, result.Status);
        Assert.Contains("1 fix written.", result.Error);
        Assert.Contains("`bindin` is not known here", result.Out);
    }

    [Fact]
    public void Touches_only_the_file_that_is_named()
    {
        using var cli = CliRunner.Small().File("rules/a.lode", "rule a if not not binding then flag \"{id}\"\n").File("rules/b.lode", "rule b if not not binding then tag x\n");

        cli.Run("check", "--fix", "rules/a.lode");

        Assert.Equal("rule a if binding then flag \"{id}\"\n", cli.Read("rules/a.lode"));
        Assert.Equal("rule b if not not binding then tag x\n", cli.Read("rules/b.lode"));
    }
}
