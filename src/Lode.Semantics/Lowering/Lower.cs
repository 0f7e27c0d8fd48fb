using System.Collections.Immutable;
using Lode.Semantics.Binding;
using Lode.Syntax;

namespace Lode.Semantics.Lowering;

/// <summary>The operations that the written operators become.</summary>
internal static class Lower
{
    public static Build To(Op op) => (origin, type, operands) => new BoundOperation(type, origin, op, operands);

    public static Build ToNot(Op op) => (origin, type, operands) => Not(origin, new BoundOperation(type, origin, op, operands));

    /// <summary><c>v between lo and hi</c>.</summary>
    public static BoundExpression Between(SyntaxNode origin, LodeType type, ImmutableArray<BoundExpression> o) => new BoundOperation(
        LodeType.Boolean, origin, Op.And,
        [
            new BoundOperation(LodeType.Boolean, origin, Op.GreaterOrEqual, [o[0], o[1]]),
            new BoundOperation(LodeType.Boolean, origin, Op.LessOrEqual, [o[0], o[2]]),
        ]);

    public static BoundExpression NotBetween(SyntaxNode origin, LodeType type, ImmutableArray<BoundExpression> o) =>
        Not(origin, Between(origin, type, o));

    /// <summary>A signed literal is a constant.</summary>
    public static BoundExpression Negate(SyntaxNode origin, LodeType type, ImmutableArray<BoundExpression> o) =>
        o is [BoundConstant { Value: double value } c]
            ? c with { Value = -value, Origin = origin }
            : new BoundOperation(type, origin, Op.Negate, o);

    public static BoundExpression Not(SyntaxNode origin, BoundExpression operand) =>
        new BoundOperation(LodeType.Boolean, origin, Op.Not, [operand]);
}
