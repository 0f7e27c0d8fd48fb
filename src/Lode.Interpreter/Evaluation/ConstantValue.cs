using Lode.Runtime;
using Lode.Semantics;

namespace Lode.Interpreter;

/// <summary>The values of expressions that no subject is needed for: defaults of params, values that tests give.</summary>
public static class ConstantValue
{
    /// <summary>The value; keys of rows are looked up in the world.</summary>
    public static Value Of(BoundExpression constant, World world) =>
        new Judgement(new WorldView(world, CancellationToken.None), new AggregatePlans(), default).Frame(null).Evaluate(constant);
}
