using Lode.Syntax;

namespace Lode.Semantics.Binding;

/// <summary>Tells which expressions have a meaning only by what stands beside them.</summary>
internal static class Context
{
    /// <summary>Whether it is read by the type of the other operand: a member, a key, a text that may be a key, a set of those.</summary>
    public static bool IsNeeded(ExpressionSyntax syntax, Scope scope) => Inner(syntax) switch
    {
        NameExpressionSyntax name => !NameBinder.Candidates(name, scope).Any(),
        LiteralSyntax literal => literal.Kind is LiteralKind.Text or LiteralKind.Unknown or LiteralKind.Number,
        SetSyntax set => set.Items.All(i => IsNeeded(i, scope)),
        ConditionalSyntax c => IsNeeded(c.Then, scope) && IsNeeded(c.Else, scope),
        OperationSyntax { Operator.Id: "-", Operands: [var first, ..] } => UnquotedKey.IsOne(syntax, scope) && IsNeeded(first, scope),
        _ => false,
    };

    /// <summary>How much it wants the other operand to be bound first: 0 not at all, 1 as its names may mean something else, 2 as they mean nothing.</summary>
    public static int Need(ExpressionSyntax syntax, Scope scope) =>
        IsNeeded(syntax, scope) ? 2 : Inner(syntax) is SetSyntax or ConditionalSyntax ? 1 : 0;

    /// <summary>Without the parentheses around it.</summary>
    public static ExpressionSyntax Inner(ExpressionSyntax syntax)
    {
        while (syntax is ParenthesizedSyntax p)
        {
            syntax = p.Inner;
        }

        return syntax;
    }
}
