using Lode.Interpreter;

namespace Lode.Tests.ShippedRules;

/// <summary>All verdicts of the shipped rules, against a count made without Lode; and the pack's own tests.</summary>
public class VerdictCountTests
{
    [Fact]
    public void Every_rule_fires_and_stays_open_as_often_as_counted()
    {
        var counted = Repository.Read("tests/Lode.Tests/ShippedRules/verdicts.txt").ReplaceLineEndings("\n").TrimEnd('\n').Split('\n').Skip(1)
            .Select(line => string.Join(' ', line.Split(' ', StringSplitOptions.RemoveEmptyEntries)));

        Assert.Equal(counted, ShippedPack.Run().Loaded.Pack.Rules.OrderBy(r => r.Name, StringComparer.Ordinal).Select(Counted));
    }

    [Fact]
    public void The_packs_own_tests_pass_and_turn_every_clause_of_a_named_rule_both_ways()
    {
        var loaded = ShippedPack.Run().Loaded;
        var report = new TestRunner(new InterpreterEngine(loaded.Pack), loaded.World!).Run();

        Assert.Equal([], report.Results.Where(r => !r.Passed).Select(r => $"{r.Test.Rule.Name}, {r.Test.Name}: {r.Message}"));
        Assert.Equal([], report.Coverage.Where(c => !c.IsCovered && !c.Rule.Name.Contains(':')).Select(c => $"{c.Rule.Name}: {c.Text}"));
    }

    private static string Counted(Lode.Semantics.RuleSymbol rule)
    {
        var run = ShippedPack.Run();
        var (fires, open) = (run.Fires(rule.Name).Length, run.Undetermined(rule.Name).Length);
        return $"{rule.Name} {rule.Entity.Name} {fires} {open} {run.Loaded.World!.Tables[rule.Entity.Ordinal].RowCount - fires - open}";
    }
}
