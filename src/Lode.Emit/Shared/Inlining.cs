using Lode.Semantics;

namespace Lode.Emit.Shared;

/// <summary>What an expression in a define's body says in the place of a call: fields of what the call hands in, and what depends on nothing.</summary>
internal static class Inlining
{
    /// <summary>The expression in the caller's words; null where it is none of these.</summary>
    public static BoundExpression? Of(BoundExpression expression, BoundDefine call) => expression switch
    {
        BoundThis => call.Self,
        BoundVariable variable => call.Define.Parameters.IndexOf(variable.Variable) is >= 0 and var place ? call.Arguments[place] : null,
        BoundField field => Of(field.Target, call) is { } target ? field with { Target = target } : null,
        BoundConstant or BoundRowKey or BoundParam or BoundToday => expression,
        _ => null,
    };

    /// <summary>Whether an expression reads the row that the define is asked of.</summary>
    public static bool ReadsThis(BoundExpression expression) => expression is BoundThis || (expression is BoundField field && ReadsThis(field.Target));
}
