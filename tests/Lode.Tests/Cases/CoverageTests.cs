using Lode.Semantics;

namespace Lode.Tests.Cases;

public class CoverageTests
{
    private static readonly Lazy<HashSet<object>> Used = new(() => [.. CaseFile.All.SelectMany(file => CaseFile.Read(file).Bind().Rules).SelectMany(r => Constructs.Of(r.Condition))]);

    public static TheoryData<Op> Operations => [.. Enum.GetValues<Op>()];

    public static TheoryData<AggregateKind> Aggregates => [.. Enum.GetValues<AggregateKind>()];

    [Theory]
    [MemberData(nameof(Operations))]
    public void Some_case_uses_the_operation(Op op) => Assert.Contains(op, Used.Value);

    [Theory]
    [MemberData(nameof(Aggregates))]
    public void Some_case_uses_the_aggregate(AggregateKind kind) => Assert.Contains(kind, Used.Value);
}
