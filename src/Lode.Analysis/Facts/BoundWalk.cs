using Lode.Semantics;

namespace Lode.Analysis;

/// <summary>Ways through a bound tree that several lint rules take.</summary>
internal static class BoundWalk
{
    /// <summary>What must all be true for the expression to be: the operands of its <c>and</c>s, or itself.</summary>
    public static IEnumerable<BoundExpression> Conjuncts(this BoundExpression condition) =>
        condition is BoundOperation { Op: Op.And } and ? and.Operands.SelectMany(Conjuncts) : [condition];

    /// <summary>The chain of fields as a text that is equal for equal chains, <c>this.partner.alignment</c>; null for anything else.</summary>
    public static string? Path(this BoundExpression expression) => expression switch
    {
        BoundThis => "this",
        BoundVariable variable => variable.Variable.Name,
        BoundField field => field.Target.Path() is { } target ? $"{target}.{field.Field.Name}" : null,
        _ => null,
    };
}
