using Lode.Interpreter;

namespace Lode.Tests.Interpreter;

public class ShippedTestsTests
{
    [Fact]
    public void The_tests_of_the_shipped_rules_pass()
    {
        var loaded = PackLoader.Load(new PackRequest { SystemDate = new(2026, 1, 1), Paths = [Path.Combine(Repository.Root, "rules")] });

        var report = new TestRunner(new InterpreterEngine(loaded.Pack), loaded.World!).Run();

        Assert.NotEmpty(report.Results);
        Assert.Empty(report.Results.Where(r => !r.Passed).Select(r => $"{r.Test.Rule.Name} {r.Test.Name}: {r.Message}"));
    }
}
