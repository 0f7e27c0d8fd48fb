namespace Lode.Tests.Cli;

public class RunTests
{
    [Fact]
    public void Csv_lists_every_verdict_in_order()
    {
        using var cli = CliRunner.Small();
        var result = cli.Run("run", "--format", "csv");
        Assert.Equal("""
            entity,key,rule,verdict,missing
            deal,us-japan,big,fires,
            deal,us-japan,fragile,clear,
            deal,us-malaysia,big,undetermined,value
            deal,us-malaysia,fragile,fires,
            deal,us-else,big,clear,
            deal,us-else,fragile,undetermined,binding
            deal,us-none,big,clear,
            deal,us-none,fragile,clear,

            """.ReplaceLineEndings("\n"), result.Out);
        Assert.Equal(("", 0), (result.Error, result.Status));
    }
}
