using Lode.Semantics;
using Lode.Syntax;

namespace Lode.Interpreter;

/// <summary>The parts of a condition that its author wrote between <c>and</c>, <c>or</c> and <c>not</c>.</summary>
public static class Clauses
{
    private static readonly HashSet<string> Joints = ["and", "or", "not"];

    /// <summary>The parts, in the order of the text; the whole where it has none.</summary>
    public static IEnumerable<BoundExpression> Of(BoundExpression condition) =>
        condition is BoundOperation operation && IsJoint(operation) ? operation.Operands.SelectMany(Of) : [condition];

    /// <summary>The operands that it joins with <c>and</c> and <c>or</c>, in the order of the text; none where it joins nothing.</summary>
    public static IEnumerable<BoundExpression> Joined(BoundExpression condition) =>
        condition is BoundOperation { Op: Op.And or Op.Or } operation && IsJoint(operation)
            ? operation.Operands.SelectMany(operand => Joined(operand).DefaultIfEmpty(operand))
            : [];

    /// <summary>The source text that a node was made from; null for what lowering added.</summary>
    public static string? TextOf(BoundExpression node, SourceText source) =>
        node.Origin is { } origin && origin.Span.End <= source.Text.Length ? source.Slice(origin.Span) : null;

    // `between` and `!=` are lowered to the same operations, but are one part as written.
    private static bool IsJoint(BoundOperation operation) =>
        operation.Op is Op.And or Op.Or or Op.Not && Written(operation.Origin) is OperationSyntax written && Joints.Contains(written.Operator.Id);

    private static SyntaxNode? Written(SyntaxNode? origin)
    {
        while (origin is ParenthesizedSyntax parenthesized)
        {
            origin = parenthesized.Inner;
        }

        return origin;
    }
}
