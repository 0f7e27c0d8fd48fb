using Lode.Interpreter;
using Lode.Semantics;
using Lode.Tests.Cases;

namespace Lode.Tests.Interpreter;

public class TestRunnerTests
{
    [Theory]
    // What is given is known, the rest is unknown, the key is made up.
    [InlineData("months > 3", "given deal { months: 6 } expect fires", "")]
    [InlineData("months > 3", "given deal { months: 2 } expect fires", "Expected fires, got clear.")]
    [InlineData("months > 3", "given deal { binding: true } expect clear", "Expected clear, got undetermined; `months` is unknown.")]
    [InlineData("months > 3 and binding", "given deal { title: \"x\" } expect fires", "Expected fires, got undetermined; `months`, `binding` are unknown.")]
    [InlineData("id is known", "given deal { months: 2 } expect fires", "")]
    [InlineData("id == \"mine\"", "given deal mine { months: 2 } expect fires", "")]
    // Other entities keep their data; what is given changes a row, or adds one.
    [InlineData("partner.alignment == swing", "given deal { partner: Malaysia } expect fires", "")]
    [InlineData("partner.alignment == ally", "given deal { partner: Malaysia } given country Malaysia { alignment: ally } expect fires", "")]
    [InlineData("partner.treaty_ally", "given deal { partner: Malaysia } given country Malaysia { alignment: ally } expect clear", "")]
    [InlineData("partner.alignment == ally", "given deal { partner: Peru } given country Peru { alignment: ally } expect fires", "")]
    [InlineData("partner.treaty_ally", "given deal { partner: Peru } given country Peru { alignment: ally } expect undetermined", "")]
    [InlineData("processing_share(China) > 90%", "given deal { minerals: [neodymium] } expect fires", "")]
    // Rows without a key replace the data.
    [InlineData("count(x in shares) == 2", "given deal { } given share { share: 3% } given share { share: 4% } expect fires", "")]
    [InlineData("count(x in shares where x.share > 3%) == 1", "given deal { } given share { share: 3% } given share { share: 4% } expect fires", "")]
    // The subject is the first row given of its entity, the others are its only company.
    [InlineData("count(d in deals) == 1", "given deal { months: 1 } expect fires", "")]
    [InlineData("count(d in deals where d.months > months) == 2", "given deal { months: 1 } given deal { months: 2 } given deal { months: 3 } expect fires", "")]
    [InlineData("follows.months == 9", "given deal { follows: other } given deal other { months: 9 } expect fires", "")]
    // One that the data have is that row with changes, among the others.
    [InlineData("months == 6 and partner == Chile and count(d in deals) == 5", "given deal full { partner: Chile } expect fires", "")]
    [InlineData("months == 1 and follows.months == 2", "given deal twin { months: 1, follows: full } given deal full { months: 2 } expect fires", "")]
    [InlineData("months == 1 and follows.months == 2", "given deal new { months: 1, follows: full } given deal full { months: 2 } expect fires", "")]
    [InlineData("count(d in deals) == 6 and months == 1", "given deal full { months: 1 } given deal more { } expect fires", "")]
    [InlineData("follows.months == 6", "given deal { follows: full } expect undetermined", "")]
    // Days and params.
    [InlineData("signed < today", "today 2020-01-01 given deal { signed: 2020-01-01 } expect clear", "")]
    [InlineData("signed < today", "today 2020-01-02 given deal { signed: 2020-01-01 } expect fires", "")]
    [InlineData("processing_share(China) > bottleneck", "set bottleneck = 95% given deal { minerals: [neodymium] } expect clear", "")]
    [InlineData("neodymium in watched and count(watched) == 2", "given deal { } expect fires", "")]
    [InlineData("lithium in watched", "set watched = [lithium] given deal { } expect fires", "")]
    public void A_test_is_judged_in_its_own_world(string condition, string items, string message)
    {
        var (runner, pack) = Prepare($"rule judged for deal if {condition} then flag", $"test judged {{ {items.Replace(" given ", "\n given ").Replace(" expect ", "\n expect ").Replace("today 2020-01-01 ", "today 2020-01-01\n")} }}");

        var result = runner.Run(Assert.Single(pack.Tests));

        Assert.Equal(message, result.Message);
        Assert.Equal(message.Length == 0, result.Passed);
    }

    [Fact]
    public void A_rule_that_is_not_in_force_fails_its_tests()
    {
        var (runner, pack) = Prepare("rule judged for deal until 2025-12-31 if true then flag", "test judged {\n today 2026-01-01\n given deal { }\n expect fires\n}");

        Assert.Equal("`judged` is not in force on 2026-01-01.", runner.Run(pack.Tests[0]).Message);
    }

    [Fact]
    public void Coverage_tells_the_clauses_that_no_test_turned_both_ways()
    {
        var (runner, _) = Prepare(
            "rule judged for deal if months between 2 and 4 and (binding or not (partner == Japan)) then flag",
            """
            test judged {
              | months | binding | partner | expect |
              | 3      | true    | Chile   | fires  |
              | 5      | false   | Chile   | clear  |
              | 5      | unknown | China   | clear  |
            }
            """);

        var report = runner.Run();

        Assert.Equal(3, report.Results.Length);
        Assert.Equal(0, report.Failed);
        Assert.Equal(["months between 2 and 4 True True", "binding True True", "partner == Japan False True"],
            report.Coverage.Select(c => $"{c.Text} {c.SeenTrue} {c.SeenFalse}"));
    }

    private static (TestRunner Runner, Pack Pack) Prepare(string rule, string test)
    {
        var pack = new CaseFile("tested", $"{rule}\n{test}", []).Bind();
        Assert.Empty(pack.Diagnostics.Where(d => d.Severity == Severity.Error).Select(d => d.Message));
        return (new TestRunner(new InterpreterEngine(pack), CaseFile.World(pack)), pack);
    }
}
