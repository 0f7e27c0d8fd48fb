using Lode.Interpreter;
using Lode.Runtime;
using Lode.Semantics;

namespace Lode.Tests.Interpreter;

public class OperationTableTests
{
    // What a function of the host means, the host says.
    public static TheoryData<Op> Operations => [.. Enum.GetValues<Op>().Except([Op.Host])];

    [Theory]
    [MemberData(nameof(Operations))]
    public void Every_operation_has_a_meaning_and_unknown_operands_are_named_in_order(Op op)
    {
        var operands = "ab".Select(Value (cell) => new UnknownValue(MissingCells.Of($"{cell}"))).ToArray();

        var value = OperationTable.Apply(op, operands);

        Assert.Equal(op == Op.IsKnown, value.IsKnown);
        Assert.Equal(op == Op.IsKnown, value.Missing.Report().IsEmpty);
        Assert.DoesNotContain("b", value.Missing.Report().Take(1));
    }
}
