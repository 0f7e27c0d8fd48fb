using Lode.Generation;
using Lode.Interpreter;
using Lode.Semantics;

namespace Lode.Tests.Randomized;

public class AgreementTests(Xunit.Abstractions.ITestOutputHelper output)
{
    [Fact]
    public void The_compiled_rules_agree_with_the_interpreter_on_random_rules()
    {
        var agreement = new Agreement(pack => new InterpreterEngine(pack), pack => CompiledEngine.Create(pack));

        agreement.Check(seed: 20251231, scenarios: 47, rules: 120, nodes: 40, items: 24);

        output.WriteLine($"{agreement.Pairs} pairs; clear, fires, undetermined: {string.Join(", ", agreement.Verdicts)}");
        Assert.True(agreement.Pairs >= 200_000, $"{agreement.Pairs} pairs");
        Assert.All(agreement.Verdicts, count => Assert.True(count >= agreement.Pairs / 10));
        Assert.Empty(Enum.GetValues<Op>().Cast<object>().Concat(Enum.GetValues<AggregateKind>().Cast<object>()).Except(agreement.Used));
    }

    [Fact]
    [Trait("At", "EveryWidth")]
    public void They_agree_on_a_few_random_rules_at_every_width()
    {
        var agreement = new Agreement(pack => new InterpreterEngine(pack), pack => CompiledEngine.Create(pack));

        agreement.Check(seed: 20260101, scenarios: 4, rules: 60, nodes: 70, items: 16);

        Assert.True(agreement.Pairs >= 5_000, $"{agreement.Pairs} pairs");
    }
}
