using Lode.Interpreter;
using Lode.Tests.Randomized;

namespace Lode.Tests.Library;

public class SubjectAgreementTests(Xunit.Abstractions.ITestOutputHelper output)
{
    [Fact]
    public void Rules_decided_from_cells_agree_with_the_interpreter_on_random_rules()
    {
        var (decided, rest) = (0, 0);
        var agreement = new Agreement(pack => new InterpreterEngine(pack), pack => new SubjectEngine(pack, (d, r) => (decided, rest) = (decided + d, rest + r)));

        agreement.Check(seed: 20260331, scenarios: 20, rules: 120, nodes: 30, items: 20);

        output.WriteLine($"{agreement.Pairs} pairs, {decided} decided from cells, {rest} not; clear, fires, undetermined: {string.Join(", ", agreement.Verdicts)}");
        Assert.True(decided >= agreement.Pairs / 8, $"{decided} of {agreement.Pairs} pairs were decided from cells");
        Assert.All(agreement.Verdicts, count => Assert.True(count >= agreement.Pairs / 20));
    }
}
